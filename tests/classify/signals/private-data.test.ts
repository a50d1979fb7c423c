import { testSignal } from '../tables.ts';

testSignal('private-data', {
  hits: [
    [['read_file', 'Read a file']],
    [['list_customers', 'List customers']],
    [['query', 'Execute a SQL query', { sql: { type: 'string' } }]],
  ],
  misses: [
    ['get_weather', 'Get the weather'],
    ['search_docs', 'Search the public documentation'],
    ['create_contact', 'Create a contact'],
    ['list_tables', 'List tables'],
    ['list_regions', 'List regions'],
  ],
});
