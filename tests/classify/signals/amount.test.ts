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
  ],
  misses: [
    ['search', 'Search flights by price', { price: { type: 'number' } }],
    ['resize', 'Resize an image', { amount: { type: 'number' } }],
    ['add_item', 'Add an item to a list', { quantity: { type: 'number' } }],
  ],
});
