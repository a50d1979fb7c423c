import { testSignal } from '../tables.ts';

testSignal('permission-change', {
  hits: [
    [['add_role', 'Assign a role to a user', { role: { type: 'string' } }]],
    [['share_file', 'Share a file with a colleague']],
    [['invite_member', 'Invite a member to a team']],
    [['approve_access_request', 'Approves an access request']],
    [['protect_branch', 'Protects a branch', { push_access_level: { type: 'string' } }], 'push_access_level'],
    [['update_permissions', 'Update the permissions of a folder']],
    [['attach_user_policy', 'Attach a managed policy to a user']],
    [['add_policy', 'Add an inline policy to a role']],
    [['create_rule', 'Create a firewall rule for a server']],
    [['remove_member', 'Remove a member from a project']],
    [['remove_user', 'Remove a user from a group']],
    [['unprotect', 'Remove protection from a branch']],
    [['manage_access', 'Manages access', { action: { type: 'string', enum: ['list', 'transfer_owner'] } }]],
    [['edit', 'Runs write operations such as update-access-controls', { action: { type: 'string', enum: ['update-access-controls', 'get'] } }]], // prettier-ignore
  ],
  misses: [
    ['list_roles', 'List the roles of a user'],
    ['update_page', 'Update a page'],
    ['set_visibility', 'Sets the visibility timeout of a message'],
    ['get_permissions', 'Get the permissions of a file'],
    ['create_policy', 'Create a retention policy for logs'],
    ['zrem', 'Remove a member from a sorted set'],
    ['remove_user', 'Remove a user from a mailing'],
    ['unprotect_sheet', 'Remove protection from a sheet'],
  ],
});
