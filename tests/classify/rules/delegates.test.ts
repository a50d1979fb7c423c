import { testRule } from '../tables.ts';

testRule('delegates', {
  hits: [
    ['delegate_task', 'Delegate a task to another agent'],
    ['ask_agent', 'Ask the coding agent to work on a change'],
    ['send_prompt', 'Send a prompt to the desktop assistant'],
  ],
  misses: [
    ['ask_question', 'Ask a question about the documentation'],
    ['list_agents', 'List the registered agents'],
    ['get_prompt', 'Get a prompt by name'],
  ],
});
