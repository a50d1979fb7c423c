import { onParameter, type SignalFinder } from '../signal-finder.ts';

const markupName =
  /^(?:.*_)?(?:html|html_?body|body_?html|html_?content|template|template_?body|markup|svg|svg_?content|jinja|handlebars|mjml|liquid)$/;
const notMarkup = /\b(?:template (?:id|name|key|uuid|slug)|id of|name of|identifier)\b/i;

/** A parameter that takes HTML or a template. */
export const markup: SignalFinder = {
  id: 'markup',
  title: 'HTML or template',
  says: 'A parameter takes HTML, SVG or a template. Where it is rendered, the text can carry scripts, tracking images or template code.',
  misses: 'Markup in parameters called “content” or “body”, unless their description says HTML.',
  find: ({ parameters }) =>
    parameters
      .filter(({ snake, type, enum: values, description = '' }) => {
        if (values || !/string|any/.test(type)) return false;
        if (/_?template$/.test(snake) && notMarkup.test(description)) return false;
        return markupName.test(snake) || (/^(?:body|content|message)$/.test(snake) && /\bhtml\b/i.test(description));
      })
      .map((parameter) => onParameter('markup', parameter)),
};
