import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { licenceIn } from '../../scripts/capture/pypi.ts';
import { licenceOf, licenceOfText, spdxOf } from '../../scripts/capture/licence.ts';

const mit = `MIT License

Copyright (c) 2025 Somebody

Permission is hereby granted, free of charge, to any person obtaining a copy of this software [...]
The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.`;

suite('the licence of a package', () => {
  test('is what it states, in SPDX', () => {
    for (const [stated, spdx] of [
      ['MIT', 'MIT'],
      ['MIT License', 'MIT'],
      ['Apache Software License', 'Apache-2.0'],
      ['Apache License 2.0', 'Apache-2.0'],
      ['Apache 2.0', 'Apache-2.0'],
      ['ISC License (ISCL)', 'ISC'],
      ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
      ['GPL-3.0-only', 'GPL-3.0-only'],
    ])
      assert.equal(spdxOf(stated!), spdx);
  });

  test('lets us quote only where it is a permissive one', () => {
    const quotable = (stated: string) => licenceOf(stated, 'package.json', []).quotable;
    assert.deepEqual(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)'].map(quotable), [true, true, true]);
    assert.deepEqual(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'UNLICENSED'].map(quotable), [
      false,
      false,
      false,
      false,
    ]);
  });

  test('is read from its file where it states none or points to the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licence-test-'));
    writeFileSync(join(folder, 'LICENSE.md'), mit);
    for (const stated of [undefined, '', 'SEE LICENSE IN LICENSE.md', mit, { type: 'MIT' }])
      assert.deepEqual(licenceOf(stated, 'package.json', ['/no/such/folder', folder]), {
        spdx: 'MIT',
        from: 'LICENSE file',
        quotable: true,
      });
  });

  test('of a Python package is its expression, else its one classifier, else its field', () => {
    const old = 'License: Apache 2.0';
    const classifier = 'Classifier: License :: OSI Approved :: MIT License';
    assert.equal(licenceIn(`Name: a\nLicense-Expression: ISC\n${classifier}\n`), 'ISC');
    assert.equal(licenceIn(`${old}\n${classifier}\nClassifier: Topic :: Internet\n`), 'MIT License');
    assert.equal(
      licenceIn(`${old}\n${classifier}\nClassifier: License :: OSI Approved :: BSD License\n`),
      'Apache 2.0',
    );
    assert.equal(licenceIn(`Name: a\n\n${classifier}\n`), undefined);
  });

  test('is NOASSERTION and not quotable where nothing is said', () => {
    const none = { spdx: 'NOASSERTION', from: 'not stated', quotable: false };
    assert.deepEqual(licenceOf(undefined, 'package.json', []), none);
    const folder = mkdtempSync(join(tmpdir(), 'licence-test-'));
    writeFileSync(join(folder, 'LICENSE'), 'All rights reserved.');
    assert.equal(licenceOf(undefined, 'package.json', [folder]).spdx, 'NOASSERTION');
  });

  test('is known by phrases of its text', () => {
    assert.equal(licenceOfText(mit), 'MIT');
    assert.equal(
      licenceOfText('                    Apache License\n              Version 2.0, January 2004'),
      'Apache-2.0',
    );
    assert.equal(licenceOfText('GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007'), 'GPL-3.0');
    assert.equal(licenceOfText('GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3'), 'AGPL-3.0');
    assert.equal(licenceOfText(`"Commons Clause" License Condition v1.0\n${mit}`), undefined);
    assert.equal(licenceOfText('Do as you like.'), undefined);
  });
});
