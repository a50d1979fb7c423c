import { testRule } from '../tables.ts';

testRule('wipes', {
  hits: [
    ['restore_backup', 'Restore a backup. All existing data on the disk will be overwritten.'],
    ['flush_database', 'Flush the whole database'],
    ['git_reset', 'Reset the repository to a commit'],
    ['truncate_table', 'Truncate a table'],
    ['wipe_device', 'Wipe a managed device'],
    ['clear_cart', 'Clear all items from the cart'],
  ],
  misses: [
    ['restore_backup', 'Restore a backup. No existing data will be lost.'],
    ['reset_location', 'Resets the location of the simulator'],
    ['clear_console', 'Clear the browser console'],
    ['clear_input', 'Clear the value of an input field'],
    ['clean_text', 'Clean text of stray whitespace'],
    ['clear_cache', 'Clear the cache of parsed files'],
  ],
});
