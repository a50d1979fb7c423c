import { testSignal } from '../tables.ts';

testSignal('permission-change', {
  hits: [
    [['add_role', 'Assign a role to a user', { role: { type: 'string' } }]],
    [['share_file', 'Share a file with a colleague']],
    [['invite_member', 'Invite a member to a team']],
    [['approve_access_request', 'Approves an access request']],
    [['protect_branch', 'Protects a branch', { push_access_level: { type: 'string' } }], 'push_access_level'],
    [['update_permissions', 'Update the permissions of a folder']],
  ],
  misses: [
    ['list_roles', 'List the roles of a user'],
    ['update_page', 'Update a page'],
    ['set_visibility', 'Sets the visibility timeout of a message'],
    ['get_permissions', 'Get the permissions of a file'],
  ],
});
