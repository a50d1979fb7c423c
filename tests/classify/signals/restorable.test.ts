import { testSignal } from '../tables.ts';

testSignal('restorable', {
  hits: [
    [['add_tag', 'Add a tag to a subscriber']],
    [['remove_label', 'Remove a label from an issue']],
    [['delete_note', 'Delete a note. It moves to the trash.']],
    [['mark_read', 'Mark one notification as read']],
    [['remove_asset_from_watchlist', 'Remove an asset from a watchlist']],
    [['cancel_pipeline', 'Cancel a running pipeline']],
    [['unlike_post', 'Unlike a post']],
    [['set_members', 'Add or remove members of a board']],
    [['reorder_items', 'Reorder the items of a list']],
  ],
  misses: [
    ['delete_note', 'Delete a note'],
    ['manage_notes', 'Create or delete notes'],
    ['get_tags', 'Get the tags of a note'],
    ['delete_user', 'Deletes a user. This cannot be restored.'],
    ['mark_all_read', 'Mark all notifications as read'],
    ['clear_cookies', 'Clear all cookies'],
    ['mark_false_positive', 'Mark a finding as false positive'],
    ['delete_checklist', 'Delete a checklist and its items'],
    ['delete_watchlist', 'Delete a watchlist by its id'],
    ['update_page', 'Update a page'],
  ],
});
