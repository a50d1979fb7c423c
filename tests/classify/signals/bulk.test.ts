import { testSignal } from '../tables.ts';

testSignal('bulk', {
  hits: [
    [['delete_records', 'Delete records', { ids: { type: 'array', items: { type: 'string' } } }], 'ids'],
    [['move', 'Move a folder', { recursive: { type: 'boolean' } }], 'recursive'],
    [['close_tasks', 'Close tasks', { task_ids: { type: 'array', items: { type: 'string' } } }], 'task_ids'],
    [['clear_all', 'Deletes all notes of the user']],
  ],
  misses: [
    ['get_records', 'Get records', { ids: { type: 'array', items: { type: 'string' } } }],
    ['delete_record', 'Delete a record', { id: { type: 'string' } }],
    ['push', 'Push to a branch', { force: { type: 'boolean' } }],
    ['update_issue', 'Update an issue', { label_ids: { type: 'array', items: { type: 'string' } } }],
    ['create_note', 'Create a note', { tags: { type: 'array', items: { type: 'string' } } }],
  ],
});
