import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testSignal, verdictOf } from '../tables.ts';

testSignal('recipient', {
  hits: [
    [['send_email', 'Send an email', { to: { type: 'string' } }], 'to'],
    [['send_message', 'Send a message to a chat', { chat_id: { type: 'string' } }], 'chat_id'],
    [['invite_member', 'Invite a member', { email: { type: 'string' } }], 'email'],
    [['send_sms', 'Send an SMS']],
    [
      [
        'create_event',
        'Create a calendar event',
        { attendees: { type: 'array', items: { type: 'object' } }, sendUpdates: { type: 'string' } },
      ],
      'attendees',
    ],
    [['post_update', 'Publishes an update, notifying everyone who watches']],
    [['contact_owner', 'Contacts the owner of a listing']],
  ],
  misses: [
    ['find_user', 'Find a user by email address', { email: { type: 'string' } }],
    ['create_comment', 'Create a comment on an issue', { user: { type: 'string' } }],
    ['list_channels', 'List channels', { channel: { type: 'string' } }],
    ['ask', 'To get access, contact your account owner. Answers questions'],
    ['create_event', 'Create a calendar event', { attendees: { type: 'array', items: { type: 'string' } } }],
  ],
});

test('recipient leaves the addresses that answers go to', () => {
  const to = { type: 'string' };
  const row = ['send_email', 'Send an email', { to, 'reply-to': to, inReplyTo: to }] as const;
  const seen = verdictOf(row).signals.filter(({ id }) => id === 'recipient');
  assert.deepEqual(seen.map(({ parameter }) => parameter), ['to']); // prettier-ignore
});
