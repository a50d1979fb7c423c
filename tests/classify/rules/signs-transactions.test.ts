import { testRule } from '../tables.ts';

testRule('signs-transactions', {
  hits: [
    ['sign_transaction', 'Sign a transaction without sending it'],
    ['broadcast_transaction', 'Broadcast a signed transaction to the network'],
    ['sign_typed_data', 'Sign typed data'],
  ],
  misses: [
    ['sign_in', 'Sign in with an account'],
    ['get_transaction', 'Get a transaction by hash'],
    ['decode_transaction', 'Decode a raw transaction'],
  ],
});
