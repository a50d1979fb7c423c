/** What a removal takes, and whether it can be had again. */
import { testRationales, text } from './telling.ts';

testRationales([
  {
    shows: 'does not say that a deleted label can be set again',
    name: 'delete_label',
    description: 'Delete a label.',
    properties: { label_id: text },
    required: ['label_id'],
    omits: ['can be set again', 'can be put back'],
  },
  {
    shows: 'says that a label taken off one thing can be put back',
    name: 'remove_label_from_issue',
    description: 'Remove a label from an issue.',
    properties: { issue_id: text, label_id: text },
    required: ['issue_id', 'label_id'],
    says: [/can be (?:set again|put back)/],
  },
  {
    shows: 'tells a removed database as gone',
    name: 'remove_database',
    description: 'Remove a database.',
    properties: { database_id: text },
    required: ['database_id'],
    omits: ['takes off', 'takes away'],
  },
  {
    shows: 'uses the verb of the tool',
    name: 'truncate_table',
    description: 'Truncate a table.',
    properties: { table: text },
    required: ['table'],
    says: ['`truncate_table` truncates the table'],
    omits: ['empties, clears or resets'],
  },
  {
    shows: 'calls an order off',
    name: 'cancel_order',
    description: 'Cancel an open order.',
    properties: { order_id: text },
    required: ['order_id'],
    says: ['calls off'],
  },
  {
    shows: 'leaves it open what a statement removes',
    name: 'execute',
    description: 'Execute an INSERT, UPDATE, or DELETE query.',
    properties: { sql: text },
    required: ['sql'],
    says: ['statement'],
    omits: ['takes something away'],
  },
  {
    shows: 'takes "from" the service itself for a whole removal',
    name: 'mysql-remove',
    server: 'Dokploy',
    description: 'Removes a MySQL database from Dokploy.',
    omits: ['takes off'],
    says: ['the MySQL database'],
  },
]);
