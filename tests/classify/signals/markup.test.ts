import { testSignal } from '../tables.ts';

testSignal('markup', {
  hits: [
    [['send', 'Send mail', { html: { type: 'string' } }], 'html'],
    [['render', 'Render a page', { template: { type: 'string', description: 'Handlebars source' } }], 'template'],
    [['post', 'Create a post', { body: { type: 'string', description: 'HTML of the post' } }], 'body'],
  ],
  misses: [
    ['use', 'Create from a template', { template: { type: 'string', description: 'ID of the template' } }],
    ['post', 'Create a post', { body: { type: 'string', description: 'Plain text' } }],
  ],
});
