import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, ToolRule } from '../../src/model/policy.ts';
import { gatewayJson } from '../../src/policy/formats/gateway-json/format.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';
import type { Format } from '../../src/policy/formats/format.ts';
import { rule } from './village.ts';

const regex: Condition = { path: 'args.branch', op: 'regex', value: '(?!main)' };
const choice: Condition = { path: 'args.branch', op: 'in', value: ['dev'] };

/** What a format can't say, and the words for it; the tool is then denied. */
const losses: [format: Format, tool: string, rule: ToolRule, says: RegExp][] = [
  [gatewayJson, 't', rule('ask'), /can’t ask a person; the document blocks the tool/],
  [gatewayJson, 't', rule('allow', [{ max: 5, window: 'day' }]), /daily limit is not confirmed/],
  [gatewayJson, 't', rule('allow', [], [choice]), /argument rules is not confirmed/],
  [interceptYaml, 't', rule('ask'), /can’t ask a person; the document blocks the tool/],
  [
    interceptYaml,
    'a.b',
    rule('allow', [{ max: 5, window: 'day' }]),
    /can't count calls of a tool with a dot in its name; the document blocks it/,
  ],
  [interceptYaml, 't', rule('allow', [], [regex]), /can’t check the condition on args\.branch/],
  [interceptYaml, ' ', rule('hide'), /can’t hide a name made of spaces/],
];

for (const [format, tool, given, says] of losses)
  test(`${format.id} blocks what it can’t express: ${says.source}`, () => {
    const rendered = format.render({ default: 'allow', tools: new Map([[tool, given]]) });
    assert.deepEqual(
      rendered.losses.map((loss) => loss.tool),
      [tool],
    );
    assert.match(rendered.losses[0]!.message, says);
    assert.equal(format.parse(rendered.text).policy?.tools.get(tool)?.decision, 'deny');
  });

for (const format of formats)
  for (const name of ['', '*', 'half\ud83d']) {
    test(`${format.id} leaves out the name ${JSON.stringify(name)} and never allows it`, () => {
      const render = (default_: 'allow' | 'deny', given: ToolRule) => {
        const { text, losses } = format.render({
          default: default_,
          tools: new Map([
            [name, given],
            ['list', rule('allow')],
          ]),
        });
        const { document } = format.parse(text);
        const decide = format.createEvaluator(document);
        return {
          losses,
          decided: decide({ tool: name, arguments: {}, at: 0 }).decision,
          other: decide({ tool: 'list', arguments: {}, at: 0 }).decision,
        };
      };
      const denied = render('deny', rule('deny'));
      assert.equal(denied.decided, 'deny');
      if (!format.can.defaultDeny) return;
      assert.deepEqual([denied.losses.length, denied.other], [1, 'allow']);
      const open = render('allow', rule('deny'));
      assert.deepEqual(
        [open.losses.length, open.decided, open.other],
        [2, 'deny', 'allow'],
        'the default becomes deny',
      );
      assert.equal(render('allow', rule('allow')).decided, 'allow');
    });
  }
