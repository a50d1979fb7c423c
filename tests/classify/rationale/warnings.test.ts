/** What the definition itself says of loss, finality or cost is quoted, unless it is said of something else. */
import { testRationales, text } from './telling.ts';

const id = { properties: { id: text }, required: ['id'] };

testRationales([
  {
    shows: 'repeats that it cannot be undone',
    name: 'delete_fleet',
    description: 'Delete a fleet. WARNING: Cannot be undone, all boats will be deleted.',
    ...id,
    says: ['“Cannot be undone, all boats will be deleted”'],
    omits: ['names no way back'],
  },
  {
    shows: 'repeats that it is permanent',
    name: 'delete_log',
    description: 'Permanently deletes a log and all its pages.',
    ...id,
    says: ['“Permanently deletes a log and all its pages”'],
  },
  {
    shows: 'repeats that it is irreversible, across a line break',
    name: 'wipe_disk',
    description: 'Wipe a disk. This operation is\nirreversible once confirmed.',
    ...id,
    says: ['“This operation is irreversible once confirmed”'],
  },
  {
    shows: 'repeats what is replaced',
    name: 'set_crew',
    description: 'Set the crew of a boat. Replaces all existing members with the list.',
    ...id,
    says: ['“Replaces all existing members with the list”'],
  },
  {
    shows: 'repeats what is left out and lost',
    name: 'update_bill',
    description: 'Update a bill. Any lines not provided will be removed.',
    ...id,
    says: ['“Any lines not provided will be removed”'],
  },
  {
    shows: 'repeats what it costs',
    name: 'run_survey',
    description: 'Run a survey of a quay. Costs 2 credits per metre.',
    ...id,
    says: ['“Costs 2 credits per metre”'],
  },
  {
    shows: 'does not quote what is said of another tool',
    name: 'archive_log',
    description: 'Archive a log. To permanently remove a log, use delete_log instead.',
    ...id,
    omits: ['permanently'],
  },
  {
    shows: 'does not quote what is denied',
    name: 'update_log',
    description: 'Update a log. Attachments will not be permanently deleted.',
    ...id,
    omits: ['permanently'],
  },
  {
    shows: 'does not quote what can be deleted',
    name: 'delete_draft',
    description: 'Delete a draft. Only unsent drafts can be deleted.',
    ...id,
    omits: ['can be deleted'],
  },
  {
    shows: 'does not quote at a reading',
    name: 'get_log',
    description: 'Get a log. Logs are permanently deleted after a year.',
    ...id,
    omits: ['permanently'],
  },
]);
