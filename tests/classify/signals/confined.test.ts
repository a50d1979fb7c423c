import { testSignal } from '../tables.ts';

testSignal('confined', {
  hits: [
    [['run_code', 'Execute code in an isolated sandbox']],
    [['create_draft', 'Create a draft']],
    [['browser_hover', 'Hover over an element on the page']],
    [['pause', 'Pause the music']],
    [['browser_close', 'Close the page']],
    [['resize_browser', 'Resize the browser']],
    [['set_defaults', 'Set session defaults', { scheme: { type: 'string' } }]],
    [['place_order', 'Place an order in paper trading']],
  ],
  misses: [
    ['run_code', 'Execute code on the host'],
    ['browser_click', 'Click an element on the page'],
    ['set_defaults', 'Set session defaults', { persist: { type: 'boolean' } }],
    ['start_video', 'Start video recording'],
    ['play_jobs', 'Play several manual pipeline jobs'],
    ['pause_project', 'Pauses a project of the account'],
    ['play_music', 'Play music from code'],
    ['get_sandbox', 'Get a sandbox'],
    ['deploy', 'Deploy to production, not in a sandbox'],
  ],
});
