import { testSignal } from '../tables.ts';

testSignal('credential', {
  hits: [
    [['connect', 'Connect', { password: { type: 'string' } }], 'password'],
    [['login', 'Log in', { api_key: { type: 'string' } }], 'api_key'],
    [['call', 'Call', { token: { type: 'string', description: 'Bearer token for the API' } }], 'token'],
  ],
  misses: [
    ['list', 'List items', { page_token: { type: 'string' } }],
    ['swap', 'Swap tokens', { from_token: { type: 'string' } }],
    ['get', 'Get the price of a token', { token: { type: 'string', description: 'Symbol of the coin' } }],
    ['make', 'Make a password', { include_password: { type: 'boolean' } }],
  ],
});
