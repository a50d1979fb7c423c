import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { Posture } from '../../src/model/policy.ts';
import { readServers } from '../../src/dataset/read.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { showPolicy } from '../../src/policy/show.ts';

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
    await expect(page.locator('.snippet pre')).toContainText('rate_limit');
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
    await page.getByText('Read-only', { exact: true }).first().click();
    await expect(page.locator('.snippet pre')).not.toContainText('create_note_per_minute');
    await expect(page.locator('.snippet:visible .trace li').first()).toContainText('Denied');
  });

  test('downloads the same text as it shows', async ({ page }) => {
    await page.goto('/tools/workshop/run-command/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.snippet:visible').getByRole('button', { name: 'Download' }).click(),
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

  test('a server’s other documents are fetched when they are chosen', async ({ page, request }) => {
    await page.goto('/tools/workshop/');
    await page.getByText('Claude Code', { exact: true }).first().click();
    await page.getByText('Strict', { exact: true }).first().click();
    const pre = page.locator('.snippet:visible pre');
    await expect(pre).toContainText('permissions');
    await expect(page.locator('.snippet .name')).toHaveText('workshop.strict.claude-code.json');
    expect(await pre.textContent()).toBe(
      await (await request.get('/policies/workshop.strict.claude-code.json')).text(),
    );
  });

  test('an alias is written into the names by the format’s own renderer', async ({ page }) => {
    await page.goto('/tools/workshop/run-command/');
    await expect(page.getByLabel('Alias of the server')).toBeHidden();
    await page.getByText('Claude Code', { exact: true }).first().click();
    const pre = page.locator('.snippet:visible pre');
    await expect(pre).toContainText('mcp__workshop__run_command');
    await page.getByLabel('Alias of the server').fill('my shop');
    await expect(pre).toContainText('mcp__my_shop__run_command');
    await expect(pre).not.toContainText('mcp__workshop__');
    await page.getByText('Strict', { exact: true }).first().click();
    await expect(page.locator('.snippet:visible pre')).toContainText('mcp__my_shop__run_command');
  });

  test('what the browser makes is what the build would, in every format and posture', async ({ page }) => {
    const { servers } = readServers('tests/village/servers');
    const { tools, ...subject } = servers.find(({ slug }) => slug === 'workshop')!;
    const tool = tools.find(({ definition }) => definition.name === 'run_command')!;
    await page.goto('/tools/workshop/run-command/');
    const pre = page.locator('.snippet pre');
    for (const format of formats)
      for (const posture of Posture.options) {
        const wanted = showPolicy({ format, tool, posture, alias: 'workshop', subject }).text;
        await page.locator(`[name=format][value="${format.id}"]`).check({ force: true });
        await page.locator(`[name=posture][value="${posture}"]`).check({ force: true });
        await expect.poll(() => pre.textContent(), { message: `${format.id} ${posture}` }).toBe(wanted);
      }
  });

  test('no code of a format is fetched before an alias is typed', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (one) => one.resourceType() === 'script' && scripts.push(one.url()));
    await page.goto('/tools/workshop/run-command/');
    await page.getByText('Claude Code', { exact: true }).first().click();
    const before = scripts.length;
    await page.getByLabel('Alias of the server').fill('shop');
    await expect(page.locator('.snippet:visible pre')).toContainText('mcp__shop__run_command');
    expect(scripts.length).toBeGreaterThan(before);
  });

  test('the answers agree with the document', async ({ page }) => {
    await page.goto('/tools/till/refund-payment/');
    await page.getByText('How do I block refund_payment completely?').click();
    await expect(page.getByText('The recommended document does: each call is refused.')).toBeVisible();
    await page.getByText('Can I rate-limit refund_payment?').click();
    await expect(page.getByText('the recommended document refuses every call')).toBeVisible();
  });
});
