import { testRule } from '../tables.ts';

testRule('wipes', {
  hits: [
    ['flush_database', 'Flush the whole database'],
    ['git_reset', 'Reset the repository to a commit'],
    ['truncate_table', 'Truncate a table'],
    ['wipe_device', 'Wipe a managed device'],
    ['clear_cart', 'Clear all items from the cart'],
  ],
  misses: [
    ['clear_console', 'Clear the browser console'],
    ['clear_input', 'Clear the value of an input field'],
    ['clean_text', 'Clean text of stray whitespace'],
    ['clear_cache', 'Clear the cache of parsed files'],
  ],
});
