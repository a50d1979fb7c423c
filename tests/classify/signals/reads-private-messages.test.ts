import { testSignal } from '../tables.ts';

testSignal('reads-private-messages', {
  hits: [
    [['read_inbox', 'List messages in the mailbox']],
    [['get_thread', 'Get an email thread']],
    [['search_chats', 'Search chat conversations']],
    [['list_letters', 'List the letters in the inbox']],
  ],
  misses: [
    ['get_commit_messages', 'Get commit messages'],
    ['send_message', 'Send a message'],
    ['get_domain_emails', 'Retrieve emails from a given domain'],
    ['peek_queue', 'Get messages from a queue topic'],
  ],
});
