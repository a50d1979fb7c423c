import { testSignal } from '../tables.ts';

testSignal('confined', {
  hits: [
    [['run_code', 'Execute code in an isolated sandbox']],
    [['create_draft', 'Create a draft']],
    [['browser_hover', 'Hover over an element on the page']],
    [['place_order', 'Place an order in paper trading']],
  ],
  misses: [
    ['run_code', 'Execute code on the host'],
    ['browser_click', 'Click an element on the page'],
    ['get_sandbox', 'Get a sandbox'],
    ['deploy', 'Deploy to production, not in a sandbox'],
  ],
});
