import { testRule } from '../tables.ts';

testRule('computes', {
  hits: [
    ['convert_rgb', 'Convert an RGB colour to hex'],
    ['calculate', 'Calculates the given expression'],
    ['add', 'Adds two numbers'],
    ['generate_uuid', 'Generate a UUID'],
    ['translate_text', 'Translate a text'],
  ],
  misses: [
    ['calculate_and_save', 'Calculate a total and save it to a file'],
    ['convert_issue', 'Convert an issue to a subtask'],
    ['generate_video', 'Generate a video from a prompt'],
  ],
});
