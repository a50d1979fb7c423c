import { testSignal } from '../tables.ts';

testSignal('long-text', {
  hits: [[['list', `Lists files. ${'word '.repeat(900)}`]]],
  misses: [['list', 'Lists files.']],
});
