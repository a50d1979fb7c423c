import { testSignal } from '../tables.ts';

testSignal('bulk', {
  hits: [
    [['delete_records', 'Delete records', { ids: { type: 'array', items: { type: 'string' } } }], 'ids'],
    [['move', 'Move a folder', { recursive: { type: 'boolean' } }], 'recursive'],
    [['close_tasks', 'Close tasks', { task_ids: { type: 'array', items: { type: 'string' } } }], 'task_ids'],
    [['clear_all', 'Deletes all notes of the user']],
    [
      ['create_relations', 'Create new relations', { relations: { type: 'array', items: { type: 'object' } } }],
      'relations',
    ],
    [['restart', 'Restart nodes of a cluster', { nodes: { type: 'array', items: { type: 'string' } } }], 'nodes'],
    [['trash_emails', 'Delete emails', { messageIds: { type: 'array', items: { type: 'string' } } }], 'messageIds'],
    [
      ['label', 'Adds labels to messages', { message_ids: { type: 'array', items: { type: 'string' } } }],
      'message_ids',
    ],
    [['drop_routes', 'Remove routes matching a pattern', { pattern: { type: 'string' } }], 'pattern'],
    [['reset', 'Unstages all changes']],
    [['cleanup', 'Clean up all resources']],
  ],
  misses: [
    ['get_records', 'Get records', { ids: { type: 'array', items: { type: 'string' } } }],
    ['delete_record', 'Delete a record', { id: { type: 'string' } }],
    ['push', 'Push to a branch', { force: { type: 'boolean' } }],
    ['update_issue', 'Update an issue', { label_ids: { type: 'array', items: { type: 'string' } } }],
    ['create_note', 'Create a note', { tags: { type: 'array', items: { type: 'string' } } }],
    ['add_label', 'Adds labels to a message', { label_ids: { type: 'array', items: { type: 'string' } } }],
    ['scrape', 'Drive a browser', { actions: { type: 'array', items: { type: 'object' } } }],
    ['branch', 'Create or list branches', { all: { type: 'boolean', description: 'Show remote ones too' } }],
    ['add_contact', 'Add contacts', { list: { type: 'array', items: { type: 'object', properties: { emails: { type: 'array', items: { type: 'string' } } } } } }], // prettier-ignore
    ['change_plan', 'Update a subscription', { items: { type: 'array', items: { type: 'object' } } }],
    ['fill_form', 'Fill a form’s fields', { fields: { type: 'array', items: { type: 'object' } } }],
    ['drop_runs', 'Delete a run', { names: { type: 'array', items: { type: 'string' }, description: 'To filter by' } }],
    ['build', 'Create resources', { linkConfig: { type: 'object', properties: { resourceIds: { type: 'array', items: { type: 'string' } } } } }], // prettier-ignore
    ['set_up', 'Update all parameters of a plan'],
  ],
});
