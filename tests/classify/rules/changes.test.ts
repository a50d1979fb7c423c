import { testRule } from '../tables.ts';

testRule('changes', {
  hits: [
    ['fill', 'Fill polygonal areas of an image with a colour'],
    ['revise_thought', 'Revises a thought in memory'],
    ['new_game', 'Starts a new game, resetting the board'],
    ['create-draft-order', 'Create a draft order'],
    ['create_issue', 'Create an issue in a repository'],
    ['update_page', 'Updates the content of a page'],
    ['set_label', 'Set the label of an item'],
    ['upload_file', 'Upload a file to a bucket'],
    ['archive_thread', 'Archive a thread'],
    ['merge_pull_request', 'Merge a pull request'],
    ['创建任务', '创建一个新的任务'],
    ['track_event', 'Track a custom event'],
  ],
  misses: [
    ['list_created_issues', 'List the issues that a user created'],
    ['get_update_history', 'Get the update history of a page'],
    ['map_site', 'Map the URLs of a site'],
    ['issue_list', 'List issues'],
  ],
});
