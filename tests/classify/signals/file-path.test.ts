import { testSignal } from '../tables.ts';

testSignal('file-path', {
  hits: [
    [['read_file', 'Read a file', { path: { type: 'string' } }], 'path'],
    [['train', 'Train a model', { output_dir: { type: 'string' } }], 'output_dir'],
    [['open', 'Open a document', { source: { type: 'string', description: 'Local path of the file' } }], 'source'],
    [['add_worktree', 'Add a worktree', { worktreePath: { type: 'string' } }], 'worktreePath'],
    [['check', 'Check a model', { schema_path: { type: 'string' } }], 'schema_path'],
    [
      ['start', 'Start', { workspaceFolder: { type: 'string', description: 'Where the project is' } }],
      'workspaceFolder',
    ],
    [['run_tests', 'Run tests', { testSuitePath: { type: 'string', description: 'Path to the file of the suite' } }], 'testSuitePath'], // prettier-ignore
    [['record', 'Record the screen', { output: { type: 'string', description: 'File path to save it to' } }], 'output'],
    [['find_projects', 'Scans a directory for projects', { scanPath: { type: 'string' } }], 'scanPath'],
    [['read_range', 'Read cells', { path: { type: 'string' }, sheet: { type: 'string' } }], 'path'],
    [['status', 'Status', { path: { type: 'string', description: 'Path to the Git repository' } }], 'path'],
    [
      [
        'blame',
        'Blame',
        {
          path: { type: 'string', description: 'Path to the Git repository' },
          filePath: { type: 'string', description: 'Path below the root of the repository' },
        },
      ],
      'filePath',
    ],
    [['get_mail', 'Download', { filename: { type: 'string', description: 'Name to save the attachment as' } }], 'filename'], // prettier-ignore
    [
      [
        'get_artifacts',
        'Download',
        { project_id: { type: 'string' }, job_id: { type: 'string' }, local_path: { type: 'string' } },
      ],
      'local_path',
    ],
  ],
  misses: [
    ['call', 'Call the API', { path: { type: 'string', description: 'API path, such as /v1/users' } }],
    ['pick', 'Pick a value', { path: { type: 'string', description: 'JSON path into the response' } }],
    ['put', 'Put a file', { owner: { type: 'string' }, repo: { type: 'string' }, path: { type: 'string' } }],
    ['attach', 'Attach', { filename: { type: 'string', description: 'Name for the attachment' } }],
    ['search', 'Search', { query: { type: 'string' } }],
    ['diff', 'Diffs', { project_id: { type: 'string' }, merge_request_iid: { type: 'string' }, file_paths: { type: 'array', items: { type: 'string' } } }], // prettier-ignore
    ['update_gist', 'Update a gist', { filename: { type: 'string', description: 'Which to update' } }],
    ['read_script', 'Read a project', { script_id: { type: 'string' }, file_name: { type: 'string' } }],
    ['list_artifacts', 'List', { path: { type: 'string', description: 'Directory in the job archive' } }],
    ['sync', 'Sync', { paths: { type: 'array', items: { type: 'string' }, description: 'Files on the file share' } }],
    ['put', 'Put', { remotePath: { type: 'string', description: 'Path to the file' } }],
    ['drop', 'Drop', { filePaths: { type: 'array', items: { type: 'string' }, description: 'Files local to the browser' } }], // prettier-ignore
    ['analyse', 'Analyse a component', { js: { type: 'object', properties: { path: { type: 'string', description: 'Path of the file' }, content: { type: 'string' } } } }], // prettier-ignore
    ['draft', 'Draft a plan', { files: { type: ['object', 'string'], description: 'File names and contents' } }],
    ['json_get', 'Get a JSON value', { path: { type: 'string' } }],
  ],
});
