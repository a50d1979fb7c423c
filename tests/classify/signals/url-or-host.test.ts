import { testSignal } from '../tables.ts';

testSignal('url-or-host', {
  hits: [
    [['fetch', 'Fetch a page', { url: { type: 'string' } }], 'url'],
    [['connect', 'Connect to a database', { host: { type: 'string' } }], 'host'],
    [['add_hook', 'Create a webhook', { callback_url: { type: 'string' } }], 'callback_url'],
    [['clone', 'Clone a repository', { url: { type: 'string', description: 'Git address, HTTPS or SSH' } }], 'url'],
    [['create_webhook', 'Create a webhook', { url: { type: 'string' } }], 'url'],
    [['update_datasource', 'Update a datasource', { url: { type: 'string', description: 'Base URL' } }], 'url'],
    [['create_file', 'Create a file', { fileUrl: { type: 'string', description: 'Fetches the contents from here' } }], 'fileUrl'], // prettier-ignore
    [['list_indexes', 'List indexes', { endpoint: { type: 'string', description: 'URL by this pattern: https://name.example.com' } }], 'endpoint'], // prettier-ignore
    [['add_stream', 'Create a stream', { connection: { type: 'object', properties: { bootstrapServers: { type: 'string' } } } }], 'connection.bootstrapServers'], // prettier-ignore
    [['check_page', 'Scan a page. Requires a valid website URL', { url: { type: 'string' } }], 'url'],
    [['delete_page', 'Perform a DELETE request', { url: { type: 'string', description: 'Where to send it' } }], 'url'],
  ],
  misses: [
    ['call', 'Call the API', { endpoint: { type: 'string', description: 'Path relative to the base URL' } }],
    ['update_user', 'Update a user', { avatar_url: { type: 'string', description: 'Picture of the user' } }],
    ['route', 'Get a route', { origin: { type: 'string' }, destination: { type: 'string' } }],
    ['list', 'List customers', { domain: { type: 'string', description: 'Filter by domain' } }],
    ['read', 'Read a resource', { resource_uri: { type: 'string' } }],
    ['list', 'List regions', { domain: { type: 'string', enum: ['eu', 'us'] } }],
    ['shop_product', 'Read a product of the shop. Requires a valid shop item URL', { url: { type: 'string' } }],
    ['get_doc', 'Get a page', { url: { type: 'string', description: 'The example.com/docs/ URL to get' } }],
    ['create_rule', 'Create a firewall rule', { start_ip_address: { type: 'string', description: 'First address' } }],
    [
      'create_machine',
      'Create a machine',
      { public_ip_address: { type: 'string', description: 'Name of the address' } },
    ],
    ['remove_domain', 'Remove a custom domain', { hostname: { type: 'string' } }],
    ['send_feedback', 'Record feedback', { url: { type: 'string' } }],
    ['set_status', 'Set the status of a commit', { target_url: { type: 'string', description: 'URL associated with it' } }], // prettier-ignore
    ['edit_text', 'Edit text', { link_url: { type: 'string', description: 'Hyperlink' } }],
    ['get_link', 'Generates a link to a record', { ui_domain: { type: 'string' } }],
    ['save_request', 'Create a request', { url: { type: 'string', description: 'The request’s URL' } }],
    ['bill', 'Create a bill', { callback_url: { type: 'string', description: 'The payer is redirected here' } }],
    ['crawl', 'Crawl a site', { select_domains: { type: 'array', items: { type: 'string' } } }],
    ['create_case', 'Create a test case', { tracker: { type: 'object', properties: { host: { type: 'string' } } } }],
  ],
});
