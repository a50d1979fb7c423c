import { testSignal } from '../tables.ts';

testSignal('publishes', {
  hits: [
    [['publish_site', 'Publish a site']],
    [['post_tweet', 'Post a new tweet']],
    [['set_form', 'Set up a form', { is_published: { type: 'boolean' } }], 'is_published'],
    [['create_release', 'Create a release']],
    [['create_gist', 'Create a gist', { public: { type: 'boolean', description: 'Whether it is public' } }], 'public'],
    [['create_post', 'Create a page', { publish: { type: 'boolean' } }], 'publish'],
    [['deploy_site', 'Deploy a site']],
  ],
  misses: [
    ['publish_version', 'Publish a version of a function'],
    ['create_page', 'Create a page'],
    ['get_tweet', 'Get a tweet'],
    ['create_release', 'Create a release in a release pipeline'],
    ['share_space', 'Publishes a space to your team’s private network'],
    ['announce', 'Publishes an update in a workspace'],
    ['manage_agents', 'Manage agents', { action: { type: 'string', enum: ['get', 'publish'] } }],
    ['add_comment', 'Add a comment', { public: { type: 'boolean', description: 'Public to customers' } }],
  ],
});
