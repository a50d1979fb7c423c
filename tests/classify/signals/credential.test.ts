import { testSignal } from '../tables.ts';

testSignal('credential', {
  hits: [
    [['connect', 'Connect', { password: { type: 'string' } }], 'password'],
    [['login', 'Log in', { api_key: { type: 'string' } }], 'api_key'],
    [['call', 'Call', { token: { type: 'string', description: 'Bearer token for the API' } }], 'token'],
    [['trigger', 'Start a pipeline with a trigger token', { token: { type: 'string' } }], 'token'],
    [['create_secret', 'Create a secret in a vault', { value: { type: 'string' } }], 'value'],
    [['add_meeting', 'Add a meeting', { passcode: { type: 'string' } }], 'passcode'],
    [['set_access', 'Set access', { passwordValue: { type: 'string' } }], 'passwordValue'],
    [['submit', 'Submit', { otp_string: { type: 'string' } }], 'otp_string'],
    [
      ['emulate', 'Emulate', { extraHeaders: { type: 'string', description: 'Such as Authorization' } }],
      'extraHeaders',
    ],
    [['share', 'Share', { deleteKey: { type: 'string', description: 'Secret key to delete it by' } }], 'deleteKey'],
    [['import_certificate', 'Import', { certificate_data: { type: 'string', description: 'A PFX or PEM' } }], 'certificate_data'], // prettier-ignore
  ],
  misses: [
    ['list', 'List items', { page_token: { type: 'string' } }],
    ['swap', 'Swap tokens', { from_token: { type: 'string' } }],
    ['get', 'Get the price of a token', { token: { type: 'string', description: 'Symbol of the coin' } }],
    ['make', 'Make a password', { include_password: { type: 'boolean' } }],
    ['save_answer', 'Save an answer', { cookies: { type: 'string', description: 'The response’s cookies' } }],
    ['get_upload', 'Get an upload', { secret: { type: 'string', description: 'Secret of the upload' } }],
    ['build', 'Build a flow', { nodes: { type: 'array', items: { type: 'object', properties: { credentials: { type: 'object' } } } } }], // prettier-ignore
    ['start', 'Start a pipeline', { token: { type: 'string' } }],
    ['get_record', 'Get a record', { record_key: { type: 'string', description: 'Key of the record' } }],
    ['set_value', 'Set a value', { value: { type: 'string' } }],
  ],
});
