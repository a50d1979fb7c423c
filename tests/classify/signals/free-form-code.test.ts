import { testSignal } from '../tables.ts';

testSignal('free-form-code', {
  hits: [
    [['run', 'Run code', { code: { type: 'string' } }], 'code'],
    [['query', 'Query the database', { sql: { type: 'string' } }], 'sql'],
    [['query', 'Query the database', { query: { type: 'string', description: 'The SQL query to run' } }], 'query'],
    [['exec', 'Execute a command', { command: { type: 'string' } }], 'command'],
    [['query_metrics', 'Query metrics', { query: { type: 'string', description: 'PromQL to evaluate' } }], 'query'],
    [['query_metrics', 'Query metrics', { expr: { type: 'string', description: 'The PromQL to run' } }], 'expr'],
    [['query_logs', 'Query the logs', { logql: { type: 'string' } }], 'logql'],
    [['query_records', 'Query records', { query: { type: 'string', description: 'SOQL to run' } }], 'query'],
    [['search_logs', 'Query log groups', { query_string: { type: 'string', description: 'Logs Insights query' } }], 'query_string'], // prettier-ignore
    [['explain_plan', 'Explain the plan of a statement', { sql: { type: 'string' } }], 'sql'],
  ],
  misses: [
    ['search', 'Search the pages', { query: { type: 'string', description: 'Text to search for' } }],
    ['convert', 'Convert money', { currency_code: { type: 'string' } }],
    ['redeem', 'Redeem a coupon', { code: { type: 'string', description: 'The coupon code' } }],
    ['task', 'Manage tasks', { command: { type: 'string', enum: ['list', 'create'] } }],
    ['schedule', 'Schedule a job', { expression: { type: 'string', description: 'Cron expression' } }],
    ['verify_dql', 'Verify the syntax of a statement', { dqlStatement: { type: 'string' } }],
    ['kubectl', 'Run a tool of the cluster', { subCommand: { type: 'string', description: 'Such as history' } }],
    ['make_rule', 'Create a rule', { sampleCode: { type: 'string', description: 'Code that breaks the rule' } }],
    ['search_issues', 'Search issues', { query: { type: 'string', description: 'Search syntax of the tracker' } }],
    ['log_stats', 'Statistics of logs', { logql: { type: 'string', description: 'A stream selector' } }],
  ],
});
