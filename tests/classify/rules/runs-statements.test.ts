import { testRule } from '../tables.ts';

testRule('runs-statements', {
  hits: [
    ['execute_sql', 'Execute a SQL statement'],
    ['run_query', 'Run a query against the warehouse'],
    ['query', 'Query the database', { sql: { type: 'string' } }],
    ['write_cypher', 'Execute a write Cypher query'],
  ],
  misses: [
    ['query_logs', 'Execute LogQL queries'],
    ['run_select', 'Execute a read-only SQL query'],
    ['read_query', 'Execute a SELECT query on the database'],
    ['format_sql', 'Format a SQL query'],
    ['search', 'Run a search query over the documents'],
  ],
});
