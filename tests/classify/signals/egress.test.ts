import { testSignal } from '../tables.ts';

testSignal('egress', {
  hits: [
    [['send_email', 'Send an email']],
    [['fetch', 'Fetch a page', { url: { type: 'string' } }], 'url'],
    [['create_issue', 'Create an issue']],
    [['upload_file', 'Upload a file to a bucket']],
    [['http_post', 'Make an HTTP POST request']],
    [['create_pull_request', 'Create a pull request']],
    [['create_note', 'Add a note to a merge request']],
    [['update_file', 'Update a file in a repository']],
    [['create_event', 'Create an event', { title: { type: 'string' }, attendees: { type: 'array' } }]],
    [['browser_agent', 'An agent that carries out a task', { task: { type: 'string' } }]],
    [['read', 'Read a page', { url: { type: 'string', description: 'A valid public URL' } }], 'url'],
    [
      [
        'add_filter',
        'Create a filter of the mailbox',
        {
          action: {
            type: 'object',
            properties: { forward: { type: 'string', description: 'Address to which mail is forwarded' } },
          },
        },
      ],
      'action.forward',
    ],
    [
      [
        'manage_filter',
        'Create or update email filters',
        { action: { type: 'string', enum: ['create', 'update'] }, filter_action: { type: 'object' } },
      ],
    ],
    [
      [
        'set_file_permissions',
        'Set the sharing permissions of a file',
        { link_access: { type: 'string', description: 'Who has it by link: "anyone" or "off"' } },
      ],
    ],
    [['add_permission', 'Add a permission to a folder', { email: { type: 'string' } }]],
    [['deploy_function', 'Deploy a function', { files: { type: 'array' } }]],
    [
      [
        'create_document',
        'Create a document in the workspace',
        { title: { type: 'string' }, content: { type: 'string' } },
      ],
    ],
    [['update_page', 'Update one section of a page', { page_id: { type: 'string' }, new_content: { type: 'string' } }]],
    [['append_children', 'Append block children', { block_id: { type: 'string' }, children: { type: 'array' } }]],
    [['create_project_update', 'Create a project update', { body: { type: 'string' } }]],
    [['update_release_note', 'Update a release note', { content: { type: 'string' } }]],
    [
      [
        'create_drive_file',
        'Create a file in the drive',
        { file_name: { type: 'string' }, content: { type: 'string' } },
      ],
    ],
    [['create_note', 'Create a new note (comment)', { body: { type: 'string' } }]],
  ],
  misses: [
    ['create_document', 'Create a document', { filename: { type: 'string' }, content: { type: 'string' } }],
    [
      'add_documents',
      'Add documents to a collection',
      { collection_name: { type: 'string' }, data: { type: 'array' } },
    ],
    ['set_role', 'Set the role of a user', { email: { type: 'string' } }],
    ['remove_permission', 'Remove the permission of anyone on a file', { file_id: { type: 'string' } }],
    [
      'create_label_filter',
      'Create an email filter',
      { action: { type: 'object', properties: { label: { type: 'string' } } } },
    ],
    ['deploy_app', 'Deploy an app', { app_id: { type: 'string' } }],
    ['seek', 'Seek in a video', { forward: { type: 'string', description: 'Seconds' } }],
    [
      'sub_issue_write',
      'Add a sub-issue to an issue',
      { method: { type: 'string' }, issue_number: { type: 'number' }, sub_issue_id: { type: 'number' } },
    ],
    ['api_call', 'Make a request to the API of the account', { operation: { type: 'string' } }],
    ['run_agent_test', 'Run agent tests', { name: { type: 'string' } }],
    ['get_schema', 'Get the schema of a table', { db_endpoint: { type: 'string' } }],
    ['read_product', 'Read product data. Requires a valid shop product URL.', { url: { type: 'string' } }],
    ['resend_code', 'Resend a code by mail', { payment_id: { type: 'string' } }],
    ['send_event', 'Send an event to the monitoring', { name: { type: 'string' } }],
    ['publish_events', 'Publish events to a topic', { data: { type: 'string' } }],
    ['import_certificate', 'Imports or uploads a certificate to the vault', { data: { type: 'string' } }],
    ['draft_note', 'Create a draft note on a merge request'],
    ['press_key', 'Press a key in the browser', { key: { type: 'string' } }],
    ['post_folder', 'Create a folder'],
    ['ask', 'Ask for a report. For access, contact the owner of the account.', { query: { type: 'string' } }],
    ['get_user', 'Get a user'],
    ['create_note', 'Create a note'],
    ['queue_send', 'Send a message to a queue', { body: { type: 'string' } }],
    ['add_issue', 'Add an issue to a sprint', { issue_id: { type: 'string' }, sprint_id: { type: 'string' } }],
    ['search', 'Search pages', { query: { type: 'string' } }],
    ['list_urls', 'List the links of a page', { id: { type: 'string' } }],
  ],
});
