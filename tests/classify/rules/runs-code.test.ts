import { testRule } from '../tables.ts';

testRule('runs-code', {
  hits: [
    ['write_to_terminal', 'Writes text to the active terminal'],
    ['execute_code', 'Execute arbitrary Python code'],
    ['run', 'Run the given program', { code: { type: 'string' } }],
    ['browser_evaluate', 'Evaluate a JavaScript expression on the page'],
    ['shell_exec', 'Execute a shell command'],
    ['python_eval', 'Evaluate Python code in the session'],
  ],
  misses: [
    ['evaluate_math', 'Evaluate a mathematical expression'],
    ['get_code', 'Get the source code of a symbol'],
    ['run_report', 'Run a report'],
    ['explain_code', 'Explain what a piece of code does'],
  ],
});
