import { testSignal } from '../tables.ts';

testSignal('reads-private-messages', {
  hits: [
    [['read_inbox', 'List messages in the mailbox']],
    [['get_thread', 'Get an email thread']],
    [['search_chats', 'Search chat conversations']],
    [['search_gmail_messages', 'Searches messages in a user’s Gmail account']],
    [['chat_history', 'Fetch the conversation history for an agent']],
    [['list_letters', 'List the letters in the inbox']],
  ],
  misses: [
    ['get_commit_messages', 'Get commit messages'],
    ['send_message', 'Send a message'],
    ['get_domain_emails', 'Retrieve emails from a given domain'],
    ['list_gmail_filters', 'Lists the mail filters in the mailbox of a user'],
    ['read_messages', 'Read pending pub/sub messages'],
    ['get_trace_threads', 'Get trace threads'],
    ['get_user_messages', 'Get messages for users of the tutorial'],
    ['peek_queue', 'Get messages from a queue topic'],
  ],
});
