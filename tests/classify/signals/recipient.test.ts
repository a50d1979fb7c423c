import { testSignal } from '../tables.ts';

testSignal('recipient', {
  hits: [
    [['send_email', 'Send an email', { to: { type: 'string' } }], 'to'],
    [['send_message', 'Send a message to a chat', { chat_id: { type: 'string' } }], 'chat_id'],
    [['invite_member', 'Invite a member', { email: { type: 'string' } }], 'email'],
    [['send_sms', 'Send an SMS']],
  ],
  misses: [
    ['find_user', 'Find a user by email address', { email: { type: 'string' } }],
    ['create_comment', 'Create a comment on an issue', { user: { type: 'string' } }],
    ['list_channels', 'List channels', { channel: { type: 'string' } }],
  ],
});
