import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

test.describe('copying a recommended policy', () => {
  test('gives gateway JSON that parses and holds the rule for that tool', async ({ page }) => {
    await page.goto('/tools/workshop/run-command/');
    const snippet = page.locator('.snippet:visible');
    await snippet.getByRole('button', { name: 'Copy' }).click();
    await expect(snippet.getByRole('status')).toHaveText('Copied');
    const policy = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(policy.version).toBe('1');
    expect(policy.default).toBe('deny');
    expect(policy.tools.run_command.limits).toEqual([
      { counter: 'run_command_per_minute', window: 'minute', max: 10, scope: 'grant' },
    ]);
  });

  test('gives Intercept YAML after switching the format', async ({ page }) => {
    await page.goto('/tools/notes/create-note/');
    await page.getByText('Intercept YAML', { exact: true }).first().click();
    await page.locator('.snippet:visible').getByRole('button', { name: 'Copy' }).click();
    await expect(page.locator('.snippet:visible').getByRole('status')).toHaveText('Copied');
    const policy = parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(policy.default).toBe('deny');
    expect(policy.tools.create_note.rules[0].rate_limit).toBe('30/minute');
  });

  test('hides a Destructive tool', async ({ page }) => {
    await page.goto('/tools/notes/delete-note/');
    await page.locator('.snippet:visible').getByRole('button', { name: 'Copy' }).click();
    const policy = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(policy.hide).toEqual(['delete_note']);
  });

  test('changes with the posture, and the trace with it', async ({ page }) => {
    await page.goto('/tools/notes/create-note/');
    await expect(page.locator('.snippet:visible .trace')).toContainText('31st call');
    await page.getByText('Read-only', { exact: true }).click();
    const text = (await page.locator('.snippet:visible pre').textContent())!;
    expect(text).not.toContain('create_note_per_minute');
    await expect(page.locator('.snippet:visible .trace li').first()).toContainText('Denied');
  });

  test('downloads the same text as it shows', async ({ page }) => {
    await page.goto('/tools/workshop/run-command/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.snippet:visible').getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('run-command.gateway.json');
    expect(await readFile(await download.path(), 'utf8')).toBe(
      await page.locator('.snippet:visible pre').textContent(),
    );
  });

  test('a server’s download is the document on its page and holds the same rules', async ({ page, request }) => {
    await page.goto('/tools/workshop/');
    const shown = await page.locator('.snippet:visible pre').textContent();
    const file = await (await request.get('/policies/workshop.gateway.json')).text();
    expect(file).toBe(shown);
    expect(JSON.parse(file).tools.run_command.limits[0].max).toBe(10);
  });

  test('the answers agree with the document', async ({ page }) => {
    await page.goto('/tools/till/refund-payment/');
    await page.getByText('How do I block refund_payment completely?').click();
    await expect(page.getByText('The recommended document does: each call is refused.')).toBeVisible();
    await page.getByText('Can I rate-limit refund_payment?').click();
    await expect(page.getByText('the recommended document refuses every call')).toBeVisible();
  });
});
