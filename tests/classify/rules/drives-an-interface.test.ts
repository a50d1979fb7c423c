import { testRule } from '../tables.ts';

testRule('drives-an-interface', {
  hits: [
    ['browser_file_upload', 'Upload one or multiple files'],
    ['focus_element', 'Focus on a specific element'],
    ['play_media', 'Simulate media button press to play or pause'],
    ['browser_click', 'Click an element on the page'],
    ['press_key', 'Press a key on the keyboard'],
    ['browser_navigate', 'Navigate to a URL'],
    ['drag_and_drop', 'Drags an element and drops it onto another one'],
    ['play_track', 'Play a track on the active device'],
  ],
  misses: [
    ['get_click_stats', 'Get the clicks of a link'],
    ['list_tabs', 'List the open tabs'],
    ['display_chart', 'Play-by-play statistics of a match'],
    ['search_code', 'Search and navigate the components of a project'],
  ],
});
