import type { Verdict } from '../../../model/verdict.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { hasDeclaredParameters } from './parameters.ts';
import { count, list, numberWord, plainName, sentenceCase, shorten, theServer } from '../../words.ts';

/** Section 3: what the tool does on its server, in two or three sentences that hold for this tool alone. */
export function doesView(entry: ToolEntry): string[] {
  return [actionSentence(entry), callSentence(entry), placeSentence(entry)].filter((sentence) => sentence !== '');
}

function actionSentence({ tool, verdict, server }: ToolEntry): string {
  const name = plainName(tool.definition.name);
  const on = theServer(server.server.name);
  if (verdict.does) return `On ${on}, a call to ${name} ${verdict.does}.`;
  const said = firstSentence(tool.definition.description ?? '');
  if (said) return `${sentenceCase(on)} describes ${name} in these words: “${said}”.`;
  const why = whyUnsaid(tool);
  return `On ${on}, ${name} is, by its name, a tool that ${categoryClause[verdict.category]}; ${why}.`;
}

function whyUnsaid({ withheld, definition }: ToolEntry['tool']): string {
  if (withheld) return 'its licence lets us quote only the name';
  return definition.description?.trim() ? 'its description is quoted above' : 'the server does not describe it';
}

const categoryClause = {
  Read: 'returns or computes something',
  Write: 'creates or changes something',
  Execute: 'runs or starts something',
  Destructive: 'removes something',
  Financial: 'moves or commits money or assets',
};

/** The first sentence of a description, shortened; a stop inside a name or a number ends none. */
function firstSentence(description: string): string {
  const text = description.trim().replaceAll(/\s+/g, ' ');
  const end = /[.!?。](?=\s+\p{Lu}|$)/u.exec(text)?.index ?? text.length;
  const sentence = shorten(text.slice(0, end), 110);
  // A heading or an emoji with nothing behind it is no description.
  return /\p{L}{2,}\s+\p{L}/u.test(sentence) ? plainName(sentence) : '';
}

function callSentence({ parameters, tool }: ToolEntry): string {
  if (tool.definition.inputSchema === undefined) return '';
  const top = parameters.filter((parameter) => parameter.depth === 0);
  const required = top.filter((parameter) => parameter.required).map((parameter) => plainName(parameter.name));
  const optional = top.length - required.length;
  if (top.length === 0)
    return hasDeclaredParameters(tool.definition.inputSchema)
      ? 'An agent calls it without arguments.'
      : 'Its input schema declares no parameters.';
  const may = optional > 0 ? `may set ${count(optional, required.length > 0 ? 'further parameter' : 'parameter')}` : '';
  if (required.length === 0) return `An agent can call it without arguments and ${may}.`;
  const must = required.length > 6 ? `${required.length} arguments` : list(required);
  return `A call must carry ${must}${may ? ` and ${may}` : ''}.`;
}

function placeSentence({ server, verdict }: ToolEntry): string {
  const total = server.tools.length;
  const same = server.categories[verdict.category];
  const known = server.server.capture.toolsTotal;
  if (known && known > total)
    return `It is ${total === 1 ? 'the only tool' : `one of ${total} tools`} that we hold of the ${known} this server has.`;
  if (total === 1) return 'It is the only tool of this server.';
  const category = verdict.category;
  if (same === 1) return `It is the only one of the server’s ${total} tools that we class as ${category}.`;
  if (same === total)
    return `${total === 2 ? 'Both' : `All ${numberWord(total)}`} tools of this server are classed as ${category}.`;
  return `${sentenceCase(numberWord(same))} of the server’s ${total} tools are classed as ${category}.`;
}

/** What a call does and what follows from it, for lists that show both at once. */
export function actAndRisk({ does, rationale }: Verdict): string {
  // Hand-written rationales begin with what a call does themselves: "Starts training that …".
  const isComplete = /^[A-Z][a-z]+s /.test(rationale);
  return does && !isComplete ? `A call ${does}. ${rationale}` : rationale;
}
