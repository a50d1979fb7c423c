import { testRule } from '../tables.ts';

testRule('promises-to-read', {
  hits: [
    ['run_select', 'Execute a read-only SQL query'],
    ['query', 'Run SELECT queries only; rejects write statements'],
    ['execute_query', 'Executes queries. This tool cannot modify data.', { sql: { type: 'string' } }],
  ],
  misses: [
    ['execute_sql', 'Execute SQL'],
    ['set_read_only', 'Set a table to read-only mode'],
    ['list_tables', 'List the tables (read-only)'],
  ],
});
