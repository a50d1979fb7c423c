import { testRule } from '../tables.ts';

testRule('deletes', {
  hits: [
    ['delete_record', 'Delete a record'],
    ['clear_index', 'Permanently removes all indexed data of a project'],
    ['remove_member', 'This endpoint removes a member from a team'],
    ['uninstall_chart', 'Uninstall a chart release'],
    ['manage_triggers', 'Create or delete triggers'],
    ['削除', 'レコードを削除します'],
    ['borrar_nota', 'Elimina una nota de la cuenta'],
  ],
  misses: [
    ['list_deleted_items', 'List deleted items'],
    ['get_delete_policy', 'Get the delete policy of a bucket'],
    ['archive_note', 'Archive a note'],
    ['remove_background', 'Remove the background from an image'],
    ['create_rule', 'Create a rule. Does not delete existing rules.'],
  ],
});
