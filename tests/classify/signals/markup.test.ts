import { testSignal } from '../tables.ts';

testSignal('markup', {
  hits: [
    [['send', 'Send mail', { html: { type: 'string' } }], 'html'],
    [['render', 'Render a page', { template: { type: 'string', description: 'Handlebars source' } }], 'template'],
    [['post', 'Create a post', { body: { type: 'string', description: 'HTML of the post' } }], 'body'],
    [['create_page', 'Create a page', { content: { type: 'string', description: 'Wiki text or XHTML' } }], 'content'],
    [
      ['create_case', 'Create a case', { preconditions: { type: 'string', description: 'HTML allowed' } }],
      'preconditions',
    ],
    [['send', 'Send', { message: { type: 'string' }, 'is-html': { type: 'boolean' } }], 'message'],
    [
      ['draft', 'Draft', { body: { type: 'string' }, body_format: { type: 'string', enum: ['plain', 'html'] } }],
      'body',
    ],
  ],
  misses: [
    ['use', 'Create from a template', { template: { type: 'string', description: 'ID of the template' } }],
    ['post', 'Create a post', { body: { type: 'string', description: 'Plain text' } }],
    ['note', 'Add a note', { body: { type: 'string', description: 'Text without HTML' } }],
    ['send', 'Send', { message: { type: 'string' }, 'render-fast': { type: 'boolean' } }],
    ['draft', 'Draft', { body: { type: 'string' }, body_format: { type: 'string', enum: ['plain', 'markdown'] } }],
    ['mock', 'Mock an answer', { body: { type: 'string', description: 'Text or JSON' }, content_type: { type: 'string', description: 'Such as text/html' } }], // prettier-ignore
  ],
});
