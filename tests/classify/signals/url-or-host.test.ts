import { testSignal } from '../tables.ts';

testSignal('url-or-host', {
  hits: [
    [['fetch', 'Fetch a page', { url: { type: 'string' } }], 'url'],
    [['connect', 'Connect to a database', { host: { type: 'string' } }], 'host'],
    [['add_hook', 'Create a webhook', { callback_url: { type: 'string' } }], 'callback_url'],
  ],
  misses: [
    ['call', 'Call the API', { endpoint: { type: 'string', description: 'Path relative to the base URL' } }],
    ['update_user', 'Update a user', { avatar_url: { type: 'string', description: 'Picture of the user' } }],
    ['route', 'Get a route', { origin: { type: 'string' }, destination: { type: 'string' } }],
    ['list', 'List customers', { domain: { type: 'string', description: 'Filter by domain' } }],
    ['read', 'Read a resource', { resource_uri: { type: 'string' } }],
    ['list', 'List regions', { domain: { type: 'string', enum: ['eu', 'us'] } }],
  ],
});
