import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectFormat } from '../../src/policy/detect.ts';

/** A text, and the format that it is most likely meant for. */
const texts: [name: string, text: string, format: string][] = [
  ['nothing', '', 'intercept-yaml'],
  ['Intercept’s YAML', 'version: "1"\ntools: {t: {rules: []}}', 'intercept-yaml'],
  ['Intercept’s YAML in braces', '{version: "1", tools: {t: {rules: []}}}', 'intercept-yaml'],
  ['Intercept’s grammar in JSON', '{"version":"1","tools":{"t":{"rules":[]}}}', 'intercept-yaml'],
  ['broken YAML', 'version: "1"\ntools: [', 'intercept-yaml'],
  ['a gateway document', '{"version":"1","default":"deny","tools":{"t":{"limits":[]}}}', 'gateway-json'],
  ['a gateway document without tools', '{"version":"1","default":"deny"}', 'gateway-json'],
  ['a gateway fragment', '{"t":{"limits":[]}}', 'gateway-json'],
  ['broken JSON', '{"version": "1",', 'gateway-json'],
  ['JSON that YAML would take', '{"version": "1", "default": deny}', 'gateway-json'],
  ['TOML of Codex', '[mcp_servers.gh]\nenabled_tools = ["a"]\n', 'codex'],
  ['Goose’s YAML', 'user:\n  always_allow: [gh__a]\n  ask_before: []\n  never_allow: []\n', 'goose'],
];

for (const [name, text, format] of texts)
  test(`${name} is taken for ${format}`, () => assert.equal(detectFormat(text).id, format));
