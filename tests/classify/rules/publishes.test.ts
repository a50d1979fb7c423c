import { testRule } from '../tables.ts';

testRule('publishes', {
  hits: [
    ['publish_site', 'Publish a site'],
    ['publish_page', 'Publish a page of the blog'],
    ['release_publish', 'Publish a package to the registry'],
  ],
  misses: [
    ['list_publications', 'List publications'],
    ['unpublish_page', 'Unpublish a page'],
    ['create_draft', 'Create a draft'],
  ],
});
