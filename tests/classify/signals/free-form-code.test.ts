import { testSignal } from '../tables.ts';

testSignal('free-form-code', {
  hits: [
    [['run', 'Run code', { code: { type: 'string' } }], 'code'],
    [['query', 'Query the database', { sql: { type: 'string' } }], 'sql'],
    [['query', 'Query the database', { query: { type: 'string', description: 'The SQL query to run' } }], 'query'],
    [['exec', 'Execute a command', { command: { type: 'string' } }], 'command'],
  ],
  misses: [
    ['search', 'Search the pages', { query: { type: 'string', description: 'Text to search for' } }],
    ['convert', 'Convert money', { currency_code: { type: 'string' } }],
    ['redeem', 'Redeem a coupon', { code: { type: 'string', description: 'The coupon code' } }],
    ['task', 'Manage tasks', { command: { type: 'string', enum: ['list', 'create'] } }],
    ['schedule', 'Schedule a job', { expression: { type: 'string', description: 'Cron expression' } }],
  ],
});
