import { testRule } from '../tables.ts';

testRule('deletes', {
  hits: [
    ['http_delete', 'Make an HTTP DELETE request to the specified URL'],
    ['run_sql', 'Execute SQL that can change data (INSERT, UPDATE, DELETE)'],
    ['delete_record', 'Delete a record'],
    ['clear_index', 'Permanently removes all indexed data of a project'],
    ['remove_member', 'This endpoint removes a member from a team'],
    ['uninstall_chart', 'Uninstall a chart release'],
    ['manage_triggers', 'Create or delete triggers'],
    ['削除', 'レコードを削除します'],
    ['borrar_nota', 'Elimina una nota de la cuenta'],
  ],
  misses: [
    ['delete_breakpoint', 'Deletes a specified breakpoint'],
    ['untrash_message', 'Remove a message from the trash'],
    ['run_sql', 'Execute SQL. DELETE and UPDATE are rejected.'],
    ['list_deleted_items', 'List deleted items'],
    ['get_delete_policy', 'Get the delete policy of a bucket'],
    ['archive_note', 'Archive a note'],
    ['remove_background', 'Remove the background from an image'],
    ['create_rule', 'Create a rule. Does not delete existing rules.'],
  ],
});
