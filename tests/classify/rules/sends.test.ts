import { testRule } from '../tables.ts';

testRule('sends', {
  hits: [
    ['send_email', 'Sends an email to the given recipients'],
    ['post_message', 'Post a message to a channel'],
    ['invite_member', 'This endpoint invites a member'],
    ['reply_to_thread', 'Reply to a thread'],
    ['enviar_correo', 'Envía un correo electrónico al cliente'],
  ],
  misses: [
    ['get_message', 'Get a message'],
    ['list_sent_mail', 'List mail that was sent'],
    ['email_stats', 'Get statistics of a mailing'],
    ['post_stats', 'Get the statistics of posts'],
  ],
});
