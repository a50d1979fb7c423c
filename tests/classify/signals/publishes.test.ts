import { testSignal } from '../tables.ts';

testSignal('publishes', {
  hits: [
    [['publish_site', 'Publish a site']],
    [['post_tweet', 'Post a new tweet']],
    [['set_form', 'Set up a form', { is_published: { type: 'boolean' } }], 'is_published'],
    [['create_release', 'Create a release']],
  ],
  misses: [
    ['publish_version', 'Publish a version of a function'],
    ['create_page', 'Create a page'],
    ['get_tweet', 'Get a tweet'],
  ],
});
