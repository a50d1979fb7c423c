import { expect, test } from '@playwright/test';

test.describe('browsing a tool’s risk page', () => {
  test('from the first page to a tool in three clicks', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'All servers, A to Z' }).click();
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await page.locator('sort-table').getByRole('link', { name: 'delete_note' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('delete_note');
    await expect(page.getByText('Critical risk', { exact: true })).toBeVisible();
    await expect(page.locator('.marks').getByRole('link', { name: 'Destructive' })).toBeVisible();
  });

  test('a tool’s page has its sections in order', async ({ page }) => {
    await page.goto('/tools/workshop/run-command/');
    const headings = await page.locator('article h2').allTextContents();
    expect(headings).toEqual([
      'What it does on Workshop',
      'Parameters',
      'Why it needs a policy',
      'Attacks that fit',
      'How to control it',
      'Questions',
      'Related',
      'Provenance',
    ]);
  });

  test('evidence is highlighted in the quoted description', async ({ page }) => {
    await page.goto('/tools/notes/delete-note/');
    await expect(page.locator('blockquote')).toHaveText('Permanently delete a note. This cannot be undone.');
    await expect(page.locator('blockquote mark').first()).toContainText(/delete/i);
  });

  test('a claim of the server that disagrees with the verdict is named', async ({ page }) => {
    await page.goto('/tools/notes/delete-note/');
    await expect(page.getByText('The server declares readOnlyHint: true')).toBeVisible();
  });

  test('a server that gave no tools says why and is not graded by silence', async ({ page }) => {
    await page.goto('/tools/mill/');
    await expect(page.getByText('No tools captured: it asks for an account')).toBeVisible();
  });

  test('a withheld definition shows the name and the reason only', async ({ page }) => {
    await page.goto('/tools/reading-room/add-book/');
    await expect(page.getByText('does not let us quote its definitions')).toBeVisible();
    await expect(page.locator('blockquote')).toHaveCount(0);
  });

  test('the severity page leads to the tool through its server', async ({ page }) => {
    await page.goto('/risk/critical/');
    await page.getByRole('link', { name: 'refund_payment' }).click();
    await expect(page).toHaveURL(/\/tools\/till\/refund-payment\/$/);
  });

  test('the table of a server sorts by its heads and filters', async ({ page }) => {
    await page.goto('/tools/tracker/');
    const names = () => page.locator('sort-table tbody tr:visible th').allTextContents();
    await page.getByRole('button', { name: 'Tool' }).click();
    const sorted = (await names()).map((name) => name.trim());
    expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });
});

test.describe('what strangers send', () => {
  test('is shown as text and never runs', async ({ page }) => {
    await page.goto('/tools/tracker/');
    await page.getByRole('link', { name: 'read_</script>' }).click();
    await expect(page.locator('blockquote')).toContainText('</script><script>window.pwned=1</script>');
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  });

  test('has its hidden characters made visible', async ({ page }) => {
    await page.goto('/tools/tracker/');
    await page.getByRole('link', { name: 'read_</script>' }).click();
    await expect(page.locator('.hidden-character').first()).toHaveText('U+202E');
  });

  test('keeps structured data well-formed', async ({ page }) => {
    await page.goto('/tools/tracker/');
    await page.getByRole('link', { name: 'read_</script>' }).click();
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data!)['@type']).toBe('FAQPage');
  });
});
