import { testSignal } from '../tables.ts';

testSignal('untrusted-content', {
  hits: [
    [['fetch', 'Fetch a page from the web', { url: { type: 'string' } }]],
    [['get_issue', 'Get an issue']],
    [['list_comments', 'List the comments of a page']],
    [['search', 'Search the web for pages']],
    [['navigate', 'Navigate to a URL']],
  ],
  misses: [
    ['get_time', 'Get the current time'],
    ['create_issue', 'Create an issue'],
    ['count_pages', 'Get the page count'],
    ['get_docs', 'Get the reference documentation of the API'],
    ['add', 'Add two numbers'],
  ],
});
