import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One address of each kind of page. */
const kinds = {
  home: '/',
  browse: '/tools/',
  server: '/tools/workshop/',
  'failed server': '/tools/mill/',
  tool: '/tools/workshop/run-command/',
  'withheld tool': '/tools/reading-room/add-book/',
  'risk index': '/risk/',
  severity: '/risk/critical/',
  'severity on a server': '/risk/high/workshop/',
  category: '/categories/read/',
  attacks: '/attacks/',
  attack: '/attacks/tool-poisoning/',
  methodology: '/methodology/',
  search: '/search/?q=note',
  'not found': '/no/such/page/',
};

for (const [kind, address] of Object.entries(kinds)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the ${kind} page, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      await context.close();
    });
  }

  test(`the ${kind} page fits a screen of 320 px without sideways scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth: whole, clientWidth: seen } = document.documentElement;
      return { scrollWidth: whole, clientWidth: seen };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a tool is reached by links alone and its page reads whole', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'All servers, A to Z' }).click();
    await page.getByRole('link', { name: 'Post Office', exact: true }).click();
    await page.locator('sort-table').getByRole('link', { name: 'send_letter' }).click();
    await expect(page.locator('.snippet:visible pre')).toContainText('"send_letter"');
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });

  test('every format and posture is a file, two links away', async ({ page, request }) => {
    await page.goto('/tools/post-office/send-letter/');
    await expect(page.getByText('Posture', { exact: true })).toBeHidden();
    await page.getByRole('link', { name: 'The whole server’s documents in every format' }).click();
    await page.getByText('Every format and posture as a file').click();
    const row = page.getByRole('row', { name: 'Claude Code' });
    const file = await row.getByRole('link', { name: 'strict' }).getAttribute('href');
    expect(await (await request.get(file!)).text()).toContain('mcp__post-office__send_letter');
  });

  test('the search page says how to go on', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByText('Searching needs script')).toBeVisible();
  });
});

test('no page moves to another host or asks one', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  for (const address of Object.values(kinds)) await page.goto(address);
  expect(foreign).toEqual([]);
});
