import { testSignal } from '../tables.ts';

testSignal('amount', {
  hits: [
    [['refund', 'Refund a payment', { amount: { type: 'number' } }], 'amount'],
    [['place_order', 'Place an order on an exchange', { quantity: { type: 'number' } }], 'quantity'],
    [
      [
        'set_budget',
        'Set the budget of a campaign',
        { daily_budget: { type: 'number', description: 'Budget in cents' } },
      ],
      'daily_budget',
    ],
    [['create_quote', 'Create a quote', { unitAmount: { type: 'number' } }], 'unitAmount'],
    [['create_item', 'Create an item', { unitPrice: { type: 'number' } }], 'unitPrice'],
  ],
  misses: [
    ['search', 'Search flights by price', { price: { type: 'number' } }],
    ['resize', 'Resize an image', { amount: { type: 'number' } }],
    ['add_item', 'Add an item to a list', { quantity: { type: 'number' } }],
    ['replace_order', 'Replace an order on an exchange', { display_qty: { type: 'string' } }],
    ['create_shape', 'Create a shape', { unit_amount: { type: 'number' } }],
    ['create_journal', 'Create a journal', { lineAmount: { type: 'number', description: 'Debit or credit' } }],
  ],
});
