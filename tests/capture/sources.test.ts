import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readSources } from '../../scripts/capture/read-sources.ts';
import { nameOfSource, slugOfSource } from '../../scripts/capture/source-name.ts';

suite('a source', () => {
  test('needs one line', () => {
    const { sources, findings } = readSources('- npm: chrome-devtools-mcp\n', 'sources.yaml');
    assert.deepEqual(findings, []);
    assert.deepEqual(sources, [{ npm: 'chrome-devtools-mcp', slug: 'chrome-devtools', name: 'Chrome Devtools' }]);
  });

  test('has a short slug from its package', () => {
    for (const [source, slug] of [
      [{ npm: '@modelcontextprotocol/server-filesystem' }, 'filesystem'],
      [{ npm: 'mongodb-mcp-server' }, 'mongodb'],
      [{ npm: '@playwright/mcp' }, 'playwright'],
      [{ npm: '@azure-devops/mcp' }, 'azure-devops'],
      [{ npm: '@scope/mcp-server' }, 'scope'],
      [{ npm: 'mcp-server' }, 'mcp-server'],
      [{ pypi: 'awslabs.ecs-mcp-server' }, 'awslabs-ecs'],
      [{ go: 'github.com/github/github-mcp-server/cmd/github-mcp-server' }, 'github'],
      [{ npm: 'mongodb-mcp-server', slug: 'own' }, 'own'],
    ] as const)
      assert.equal(slugOfSource(source), slug);
  });

  test('has a name from its slug where none is given', () => {
    assert.equal(nameOfSource({ npm: 'desktop-commander-mcp' }), 'Desktop Commander');
    assert.equal(nameOfSource({ npm: 'x', name: 'MongoDB' }), 'MongoDB');
  });

  test('may share its licence with another by an anchor', () => {
    const text = '- npm: one\n  env: &keys [A_KEY]\n- npm: two\n  env: *keys\n';
    assert.deepEqual(readSources(text, 'sources.yaml').sources[1]!.env, ['A_KEY']);
  });

  test('is refused with file, line, cause and remedy, alone', () => {
    const text = [
      '- npm: fine',
      '- npm: one',
      '  pypi: two',
      '- npm: three',
      '  arguments: [--all]',
      '- npm: four',
      '  env: [NOT A NAME]',
      '- npm: "@other/fine"',
      '- just text',
      '- npm: five',
      '  name: The MCP server MCP server',
    ].join('\n');
    const { sources, findings } = readSources(text, 'sources.yaml');
    assert.deepEqual(
      sources.map(({ slug }) => slug),
      ['fine'],
    );
    const told = findings.map(({ where, message, next }) => `${where}: ${message}; ${next}`);
    const expected = [
      /^sources\.yaml:2: .*exactly one of npm, pypi/,
      /^sources\.yaml:5: .*arguments.*; the keys are npm, .*args/,
      /^sources\.yaml:7: env\.0: as NAME or NAME=placeholder/,
      /^sources\.yaml:8: the slug fine is already taken.*; give this one `slug:`/,
      /^sources\.yaml:9: /,
      /^sources\.yaml:11: name: say "MCP server" once/,
    ];
    assert.equal(told.length, expected.length);
    expected.forEach((pattern, index) => assert.match(told[index]!, pattern));
  });

  test('is one of a list, in YAML', () => {
    assert.match(readSources('npm: one', 's.yaml').findings[0]!.message, /not a list/);
    assert.match(readSources('- npm: "one\n- npm: two', 's.yaml').findings[0]!.where, /^s\.yaml:\d+$/);
  });
});

suite('content/sources.yaml', () => {
  const { sources, findings } = readSources(readFileSync('content/sources.yaml', 'utf8'), 'content/sources.yaml');

  test('has no findings', () => assert.deepEqual(findings, []));

  test('names placeholders and never a credential', () => {
    const values = sources.flatMap(({ env = [] }) => env).map((text) => text.replace(/^\w+=?/, ''));
    for (const value of values) assert.match(value, /^$|placeholder|example|^T?[01]+$|^demo$|0{20,}/i, value);
  });

  test('lists only files that are there', () => {
    for (const { listing } of sources) if (listing) assert.ok(existsSync(join('content/listings', listing)), listing);
  });
});
