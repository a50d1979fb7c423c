import { testRule } from '../tables.ts';

testRule('saves-a-result', {
  hits: [
    ['get_attachment', 'Download an attachment locally'],
    ['export_sheet', 'Export the structure (sheets and headers) to a new template file'],
    ['draw_lines', 'Draw lines on an image. Returns: Path to the image with the lines'],
    ['text_to_audio', 'Convert text to speech and save the output audio to a file'],
    ['export_report', 'Exports a report as a PDF file to the local disk'],
    ['screenshot', 'Take a screenshot', { save_path: { type: 'string' } }],
  ],
  misses: [
    ['coordinates_to_location', 'Convert latitude/longitude coordinates to location name'],
    ['get_saved_searches', 'Get the saved searches'],
    ['convert_color', 'Convert a colour'],
    ['export_view', 'Return a view as text. Does not save it to a file.'],
  ],
});
