import { testSignal } from '../tables.ts';

testSignal('restorable', {
  hits: [
    [['add_tag', 'Add a tag to a subscriber']],
    [['remove_label', 'Remove a label from an issue']],
    [['delete_note', 'Delete a note. It moves to the trash.']],
    [['unlike_post', 'Unlike a post']],
    [['reorder_items', 'Reorder the items of a list']],
  ],
  misses: [
    ['delete_note', 'Delete a note'],
    ['get_tags', 'Get the tags of a note'],
    ['delete_user', 'Deletes a user. This cannot be restored.'],
    ['update_page', 'Update a page'],
  ],
});
