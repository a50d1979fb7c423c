import { testRule } from '../tables.ts';

testRule('bills', {
  hits: [
    ['create_invoice', 'Create an invoice for a customer'],
    ['create_payment_link', 'Create a payment link'],
    ['create_checkout_session', 'Create a checkout session'],
    ['change_plan', 'Change the plan of a subscription'],
  ],
  misses: [
    ['get_invoice', 'Get one invoice'],
    ['git_checkout', 'Check out a branch'],
    ['subscribe_topic', 'Subscribe to a topic of the message bus'],
    ['create_pull_request', 'Create a pull request'],
  ],
});
