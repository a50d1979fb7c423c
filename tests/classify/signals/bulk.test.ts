import { testSignal } from '../tables.ts';

testSignal('bulk', {
  hits: [
    [['delete_records', 'Delete records', { ids: { type: 'array', items: { type: 'string' } } }], 'ids'],
    [['push', 'Push to a branch', { force: { type: 'boolean' } }], 'force'],
    [['clear_all', 'Deletes all notes of the user']],
  ],
  misses: [
    ['get_records', 'Get records', { ids: { type: 'array', items: { type: 'string' } } }],
    ['delete_record', 'Delete a record', { id: { type: 'string' } }],
    ['create_note', 'Create a note', { tags: { type: 'array', items: { type: 'string' } } }],
  ],
});
