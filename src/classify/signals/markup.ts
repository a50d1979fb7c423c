import { onParameter, type SignalFinder } from '../signal-finder.ts';
import type { NamedParameter } from '../reading.ts';

const markupName =
  /^(?:.*_)?(?:html|html_?body|body_?html|html_?content|template|template_?body|markup|svg|svg_?content|jinja|handlebars|mjml|liquid)$/;
const notMarkup = /\b(?:template (?:id|name|key|uuid|slug)|id of|name of|identifier)\b|\btemplate slug\b/i;
const written = /^(?:.*_)?(?:body|content|message|text|description|notes?|comment|preconditions)$/;
const html = /\bx?html\b|\bstorage format\b/i;
const refused =
  /\b(?:no|not|without|strips?|instead of) (?:\w+ ){0,2}html\b|\bhtml (?:\w+ ){0,3}(?:not|stripped|removed|escaped)\b/i;

/** Parameters that tell whether the text beside them is HTML. */
const switches = /^(?:is_html|html|(?:body|content|text|message)_(?:format|type))$/;

/** A parameter that takes HTML or a template. */
export const markup: SignalFinder = {
  id: 'markup',
  title: 'HTML or template',
  says: 'A parameter takes HTML, SVG or a template. Where it is rendered, the text can carry scripts, tracking images or template code.',
  misses:
    'Texts that allow HTML without a word of it in their description or in a switch beside them, Markdown that lets HTML through, and markup inside a list of files.',
  find: ({ parameters }) => {
    const isSwitched = parameters.some((parameter) => parameter.depth === 0 && isSwitch(parameter));
    return parameters
      .filter((parameter) => takesMarkup(parameter, isSwitched))
      .map((parameter) => onParameter('markup', parameter));
  },
};

function takesMarkup({ snake, type, depth, enum: values, description = '' }: NamedParameter, isSwitched: boolean) {
  if (values || !/string|any/.test(type)) return false;
  if (/_?template$/.test(snake) && notMarkup.test(description)) return false;
  if (markupName.test(snake)) return true;
  if (!written.test(snake)) return false;
  if (isSwitched && depth === 0 && !/\bjson\b/i.test(description) && /^(?:body|content|message|text)$/.test(snake))
    return true;
  const start = description.slice(0, 300);
  return html.test(start) && !refused.test(start);
}

function isSwitch({ snake, type, enum: values, description = '' }: NamedParameter): boolean {
  if (!switches.test(snake)) return false;
  if (values) return values.some((value) => typeof value === 'string' && /html/i.test(value));
  return /boolean/.test(type) ? /html/.test(snake) : html.test(description.slice(0, 300));
}
