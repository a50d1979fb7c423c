import { testSignal } from '../tables.ts';

testSignal('file-path', {
  hits: [
    [['read_file', 'Read a file', { path: { type: 'string' } }], 'path'],
    [['train', 'Train a model', { output_dir: { type: 'string' } }], 'output_dir'],
    [['open', 'Open a document', { source: { type: 'string', description: 'Local path of the file' } }], 'source'],
    [['add_worktree', 'Add a worktree', { worktreePath: { type: 'string' } }], 'worktreePath'],
  ],
  misses: [
    ['call', 'Call the API', { path: { type: 'string', description: 'API path, such as /v1/users' } }],
    ['pick', 'Pick a value', { path: { type: 'string', description: 'JSON path into the response' } }],
    ['put', 'Put a file', { owner: { type: 'string' }, repo: { type: 'string' }, path: { type: 'string' } }],
    ['attach', 'Attach', { filename: { type: 'string', description: 'Name for the attachment' } }],
    ['search', 'Search', { query: { type: 'string' } }],
  ],
});
