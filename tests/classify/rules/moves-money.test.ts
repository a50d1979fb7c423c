import { testRule } from '../tables.ts';

testRule('moves-money', {
  hits: [
    ['savings_deposit', 'Add money to a savings goal'],
    ['initiate_transfer', 'Performs a transfer of funds between two wallets'],
    ['refund_payment', 'Refunds a payment in full or in part'],
    ['transfer_usdc', 'Transfer USDC to another wallet'],
    ['withdraw', 'Withdraw funds to the linked bank account'],
    ['repay_loan', 'Repay borrowed tokens'],
    ['approve_allowance', 'Approve a contract to spend your tokens'],
  ],
  misses: [
    ['list_refunds', 'List the refunds of a charge'],
    ['transfer_ownership', 'Transfer ownership of a repository'],
    ['send_email', 'Send an email'],
    ['get_payment', 'Retrieve the details of a payment'],
  ],
});
