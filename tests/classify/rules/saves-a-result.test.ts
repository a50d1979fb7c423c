import { testRule } from '../tables.ts';

testRule('saves-a-result', {
  hits: [
    ['text_to_audio', 'Convert text to speech and save the output audio to a file'],
    ['export_report', 'Exports a report as a PDF file to the local disk'],
    ['screenshot', 'Take a screenshot', { save_path: { type: 'string' } }],
  ],
  misses: [
    ['get_saved_searches', 'Get the saved searches'],
    ['convert_color', 'Convert a colour'],
    ['export_view', 'Return a view as text. Does not save it to a file.'],
  ],
});
