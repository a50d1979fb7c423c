import { testRule } from '../tables.ts';

testRule('trades', {
  hits: [
    ['place_limit_order', 'Place a limit order for a stock or ETF'],
    ['swap_tokens', 'Swap one token for another'],
    ['buy_shares', 'Buy shares in a market'],
    ['book_flight', 'Book a flight for the given passengers'],
    ['mint_nft', 'Mint an NFT in a collection'],
  ],
  misses: [
    ['get_orders', 'Get all open orders'],
    ['sort_order', 'Set the sort order of a list'],
    ['quote_buy', 'Get a quote for buying a token'],
    ['swap_panels', 'Swap two panels of a dashboard'],
    ['book_meeting', 'Book a meeting with a colleague'],
  ],
});
