import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Posture } from '../../src/model/policy.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office } from './village.ts';

/** Run with GOLDEN=write to write the files anew; read the diff before it is committed. Their ending keeps formatters off. */
const writes = process.env.GOLDEN === 'write';

const subjects = [
  { subject: 'finetune_model', tools: office.filter(({ name }) => name === 'finetune_model') },
  { subject: 'office', tools: office },
];

for (const format of formats)
  for (const posture of Posture.options)
    for (const { subject, tools } of subjects)
      test(`${format.id} renders ${subject} under ${posture} as kept`, () => {
        const { text } = format.render(recommendPolicy(tools, posture));
        const file = new URL(`golden/${subject}.${posture}.${format.fileName}.golden`, import.meta.url);
        if (writes) writeFileSync(file, text);
        assert.equal(text, readFileSync(file, 'utf8'));
      });
