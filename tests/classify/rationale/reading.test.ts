/** What a reading shows and leaves alone, where it leaves it alone. */
import { flag, testRationales, text } from './telling.ts';

testRationales([
  {
    shows: 'tells the file that an optional path makes it write',
    name: 'take_picture',
    description: 'Take a picture of the quay.',
    properties: { filePath: { ...text, description: 'Path to save the picture to' } },
    says: ['`filePath`', /writ/],
    omits: ['the whole of the damage', 'leaves it as found'],
  },
  {
    shows: 'tells the switch that clears what it reads',
    name: 'get_console_logs',
    description: 'Get the console logs.',
    properties: { type: text, clear: flag },
    says: ['`clear`', 'also changes what is there'],
    omits: ['stay as they are'],
  },
  {
    shows: 'takes a switch that trims the answer for no change',
    name: 'get_page_text',
    description: 'Get the text of a chart.',
    properties: { removeScripts: flag },
    omits: ['also changes what is there'],
  },
  {
    shows: 'promises no forgetting and calls nothing private that is not known to be',
    name: 'get_pilots_on_call',
    description: 'Get the users on call for a schedule.',
    properties: { schedule_id: text },
    required: ['schedule_id'],
    omits: ['private data', 'forgotten'],
  },
  {
    shows: 'hands back nothing that it has worked out',
    name: 'get_quay_analysis',
    description: 'Analyzes quays for damage.',
    properties: { name: text, plan: { type: 'object' } },
    required: ['name', 'plan'],
    omits: ['hands back', '`name` decides', '`name` alone'],
  },
  {
    shows: 'names the singular with its article',
    name: 'get_page',
    description: 'Get a page of the wiki.',
    properties: { page_id: text },
    required: ['page_id'],
    omits: [', page included'],
  },
  {
    shows: 'does not tell what to sign in with as what the answer hangs on alone',
    name: 'list_rooms',
    description: 'List the rooms.',
    properties: { user_prompt: text },
    omits: ['`user_prompt`'],
  },
]);
