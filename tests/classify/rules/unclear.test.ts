import { testRule } from '../tables.ts';

testRule('unclear', {
  hits: [
    ['constructor', 'Object member names as server and tool'],
    ['aux', ''],
    ['x1', 'Zzz qqq'],
  ],
  misses: [
    ['list_all', ''],
    ['delete_x', ''],
  ],
});
