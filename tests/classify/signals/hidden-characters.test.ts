import { testSignal } from '../tables.ts';

testSignal('hidden-characters', {
  hits: [[['list', 'Lists files.\u202e']], [['list', 'Lists\u200b files.']], [['half\ud83d', 'Broken text']]],
  misses: [
    ['list', 'Lists files \u{1f468}\u200d\u{1f469}\u200d\u{1f467} of a family'],
    ['list', 'Lists files.'],
    ['列出', '列出文件'],
  ],
});
