import type { Format } from '../../../policy/formats/format.ts';
import { formats } from '../../../policy/formats/index.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { aTool, firmness, list, plainName, riskWords, sentenceCase, theServer } from '../../words.ts';
import { ruleInWords, subjectOf } from './control.ts';
import { doesView } from './does.ts';
import { hasDeclaredParameters, parameterCount } from './parameters.ts';
import { severityInWords } from './why.ts';

export interface Question {
  question: string;
  answer: string;
}

/** Section 8: questions whose answers agree with the snippets above to the letter. */
export function questionsView(entry: ToolEntry): Question[] {
  const name = plainName(entry.tool.definition.name);
  return [
    { question: `What does ${name} do?`, answer: doesView(entry).slice(0, 2).join(' ') },
    { question: `How do I enforce a policy on ${name}?`, answer: enforceAnswer(entry) },
    { question: `What risk level is ${name}?`, answer: riskAnswer(entry) },
    { question: `Can I rate-limit ${name}?`, answer: limitAnswer(entry) },
    { question: `How do I block ${name} completely?`, answer: blockAnswer(entry) },
    { question: `Which server provides ${name}?`, answer: serverAnswer(entry) },
    { question: `What do the parameters of ${name} allow?`, answer: parametersAnswer(entry) },
  ];
}

const titlesOf = (which: readonly Format[], joint: 'or' | 'and') =>
  list(
    which.map(({ title }) => title),
    joint,
  );

function enforceAnswer(entry: ToolEntry): string {
  const rule = ruleInWords(ruleFor(subjectOf(entry), 'recommended'));
  const gateways = titlesOf(
    formats.filter(({ can }) => !can.ask),
    'or',
  );
  const clients = formats.filter(({ can }) => can.ask);
  const asking = clients.length > 0 ? `, or to a client that checks calls itself (${titlesOf(clients, 'or')})` : '';
  return `Give the document above to what stands between the agent and the server (${gateways})${asking}, and follow the steps under it. The recommended rule: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}. A tool that the document doesn’t list is denied; where a client can’t deny the rest, the page says what it does instead.`;
}

function riskAnswer({ verdict }: ToolEntry): string {
  const { category, severity, confidence } = verdict;
  return `${riskWords(severity)}. It is ${aTool(category)}. ${severityInWords(verdict)} Our confidence is ${confidence.toFixed(2)} (${firmness(confidence)}).`;
}

function limitAnswer(entry: ToolEntry): string {
  const rule = ruleFor(subjectOf(entry), 'recommended');
  const cap = rule.limits[0];
  const strict = ruleFor(subjectOf(entry), 'strict').limits[0];
  const counting = titlesOf(
    formats.filter(({ can }) => can.limits.length > 0),
    'and',
  );
  const others = 'the other formats can’t count, so that they ask a person or deny instead';
  if (cap)
    return `Yes, with ${counting}: the recommended document allows ${cap.max} calls a ${cap.window} and refuses the next one until a new ${cap.window} begins; ${others}.`;
  if (rule.decision !== 'allow')
    return 'A limit would not help: the recommended document refuses every call. If you allow the tool after all, list it with a limit of your own.';
  return strict
    ? `Yes, with ${counting}, though the recommended document doesn’t: a Read tool leaves nothing behind. The strict posture caps it at ${strict.max} calls a ${strict.window}; ${others}.`
    : `Yes, with ${counting}, though the recommended document sets no limit for it.`;
}

function blockAnswer(entry: ToolEntry): string {
  const name = plainName(entry.tool.definition.name);
  const rule = ruleFor(subjectOf(entry), 'recommended');
  if (rule.decision === 'hide')
    return 'The recommended document does: the agent can’t call it. Gateway JSON and Intercept YAML also take it out of the list that the agent sees, as most of the others do; where one doesn’t, its notes say so.';
  if (rule.decision === 'deny')
    return 'The recommended document does: each call is refused. To take it out of the agent’s list as well, put its name under hide in Gateway JSON or Intercept YAML; the clients drop a denied tool from the list by themselves where they can.';
  return `Put ${name} under hide in Gateway JSON or Intercept YAML, or into the list of denied tools of your client: the agent then can’t call it, and in most formats doesn’t see it either. Merely left out of a document whose default is deny, it may stay in the agent’s list and every call is refused.`;
}

function serverAnswer({ server, tool }: ToolEntry): string {
  const { source, name, capture } = server.server;
  const from = source.package ?? source.repository;
  const version = source.version ? ` ${source.version}` : '';
  const how = capture.status === 'partial' ? 'We hold only part of its tools' : 'We recorded its definition';
  return `${sentenceCase(theServer(name))}${from ? ` (${from}${version})` : ''}. ${how}, as of ${capture.at}. Other servers may have a tool called ${plainName(tool.definition.name)} that does something else.`;
}

function parametersAnswer({ parameters, verdict, tool }: ToolEntry): string {
  if (tool.withheld) return 'The licence of the server doesn’t let us quote its schema.';
  if (tool.definition.inputSchema === undefined) return 'We don’t have its input schema.';
  const risky = [
    ...new Set(verdict.signals.flatMap((signal) => (signal.parameter ? [plainName(signal.parameter)] : []))),
  ];
  const head = `It takes ${parameterCount(parameters)}.`;
  if (parameters.length === 0)
    return hasDeclaredParameters(tool.definition.inputSchema)
      ? `${head} A call can’t be aimed at anything else.`
      : 'Its input schema declares no parameters and forbids none, so what a call may carry is unknown.';
  if (risky.length === 0) return `${head} No signal of ours marks one of them as risky.`;
  return `${head} The ones to watch: ${list(risky.slice(0, 8))}${risky.length > 8 ? ' and others' : ''}; the list of parameters says why.`;
}
