import { testSignal } from '../tables.ts';

testSignal('egress', {
  hits: [
    [['send_email', 'Send an email']],
    [['fetch', 'Fetch a page', { url: { type: 'string' } }], 'url'],
    [['create_issue', 'Create an issue']],
    [['upload_file', 'Upload a file to a bucket']],
    [['http_post', 'Make an HTTP POST request']],
  ],
  misses: [
    ['get_user', 'Get a user'],
    ['create_note', 'Create a note'],
    ['queue_send', 'Send a message to a queue', { body: { type: 'string' } }],
    ['add_issue', 'Add an issue to a sprint', { issue_id: { type: 'string' }, sprint_id: { type: 'string' } }],
    ['search', 'Search pages', { query: { type: 'string' } }],
    ['list_urls', 'List the links of a page', { id: { type: 'string' } }],
  ],
});
