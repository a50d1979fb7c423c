import { expect, test } from '@playwright/test';

test.describe('the grade of a server, without script', () => {
  test.use({ javaScriptEnabled: false });

  test('stands at the top and leads to its arithmetic', async ({ page }) => {
    await page.goto('/tools/workshop/');
    await page.getByRole('link', { name: /^Grade [A-F]$/ }).click();
    await expect(page).toHaveURL(/#grade$/);
    await expect(page.getByRole('heading', { name: /^Grade [A-F]$/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Sum/ })).toBeVisible();
    await expect(page.getByText('blast radius').first()).toBeVisible();
  });

  test('its rows add up', async ({ page }) => {
    await page.goto('/tools/workshop/');
    const points = await page.locator('.sums tbody td:last-child').allTextContents();
    const sum = points.reduce((total, text) => total + Number(text), 0);
    await expect(page.locator('.sums tfoot td').last()).toHaveText(sum.toFixed(1));
  });

  test('is in the list of servers, and a dash where there is none', async ({ page }) => {
    await page.goto('/tools/');
    const row = (name: string) => page.locator('.server-row', { has: page.getByRole('link', { name, exact: true }) });
    await expect(row('Workshop').locator('.grade')).toContainText(/Grade [A-F]/);
    await expect(row('Mill').locator('.grade')).toContainText('Not graded');
  });
});

test.describe('combinations of a server, without script', () => {
  test.use({ javaScriptEnabled: false });

  test('say what to deny, in a sentence with links', async ({ page }) => {
    await page.goto('/tools/workshop/');
    const exfiltration = page.getByRole('region', { name: 'Exfiltration' });
    await expect(exfiltration.locator('.deny')).toHaveText(
      'Deny run_command and fetch_page, and none of the tools that we know to send data out is left.',
    );
    await exfiltration.locator('.deny').getByRole('link', { name: 'fetch_page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('fetch_page');
  });

  test('show the words behind each role on demand', async ({ page }) => {
    await page.goto('/tools/tracker/');
    const reason = page.getByText('Brings back text that others wrote: “Get an issue” in the description');
    await expect(reason).toBeVisible();
    await page.locator('#role-takes-untrusted-content summary').click();
    await expect(reason).toBeHidden();
  });

  test('are missing where a server gave no tools', async ({ page }) => {
    await page.goto('/tools/mill/');
    await expect(page.getByRole('heading', { name: 'Not graded' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What the tools can do together' })).toHaveCount(0);
  });
});
