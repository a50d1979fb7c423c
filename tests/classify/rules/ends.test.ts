import { testRule } from '../tables.ts';

testRule('ends', {
  hits: [
    ['cancel_subscription', 'Cancel a subscription'],
    ['revoke_token', 'Revoke an access token'],
    ['kill_process', 'Kill a process by its id'],
    ['ban_user', 'Ban a user from the server'],
    ['expire_link', 'Expire an existing link'],
  ],
  misses: [
    ['list_cancelled_orders', 'List cancelled orders'],
    ['end_call', 'End the current phone call'],
    ['leave_comment', 'Leave a comment on a page'],
    ['get_kill_switch', 'Get the state of the kill switch'],
  ],
});
