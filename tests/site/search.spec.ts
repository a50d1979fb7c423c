import { expect, test } from '@playwright/test';

const first = '.results li:first-child a';

test.describe('searching for a server or a tool', () => {
  test('from any page through the field at the top', async ({ page }) => {
    await page.goto('/tools/notes/');
    await page.keyboard.press('/');
    await page.keyboard.type('workshop');
    await page.keyboard.press('Enter');
    await expect(page.locator(first)).toHaveText('Workshop');
    await page.locator(first).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop');
  });

  for (const spelling of [
    'create_issue',
    'create-issue',
    'createissue',
    'create issue',
    'createIssue',
    'CREATE_ISSUE',
  ]) {
    test(`${spelling} finds create_issue first`, async ({ page }) => {
      await page.goto(`/search/?q=${encodeURIComponent(spelling)}`);
      await expect(page.locator(first)).toHaveText('create_issue');
    });
  }

  test('an exact name comes before longer ones that hold it', async ({ page }) => {
    await page.goto('/search/?q=notes');
    await expect(page.locator(first)).toHaveText('Notes');
  });

  test('finds by package, by parameter and by attack', async ({ page }) => {
    await page.goto('/search/?q=%40village%2Ftill');
    await expect(page.locator('.results')).toContainText('Till');
    await page.goto('/search/?q=payment_id');
    await expect(page.locator('.results')).toContainText('refund_payment');
    await page.goto('/search/?q=rug%20pull');
    await expect(page.locator(first)).toContainText(/rug pull/i);
  });

  test('filters, keeps its state in the address and counts', async ({ page }) => {
    await page.goto('/search/');
    await page.getByLabel('Category').selectOption('Financial');
    await expect(page.locator('.results li')).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveText('1 result');
    await page.reload();
    await expect(page.locator(first)).toHaveText('refund_payment');
    expect(page.url()).toContain('category=Financial');
  });

  test('a typo gets a suggestion that works', async ({ page }) => {
    await page.goto('/search/?q=delete_nte');
    await expect(page.locator('.suggestion')).toHaveText('Did you mean delete_note?');
    await page.locator('.suggestion').getByRole('link', { name: 'delete_note' }).click();
    await expect(page.locator(first)).toHaveText('delete_note');
  });

  test('nothing found gives a way on', async ({ page }) => {
    await page.goto('/search/?q=qqqqqqqqqq');
    await expect(page.getByRole('status')).toContainText('Nothing found');
    await expect(page.getByRole('link', { name: 'Look through all servers' })).toBeVisible();
  });

  test('arrow keys walk through the results and Enter opens', async ({ page }) => {
    await page.goto('/search/?q=create_issue');
    await expect(page.locator(first)).toHaveText('create_issue');
    await page.getByRole('searchbox').last().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(first)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('create_issue');
  });
});
