import { parametersOf, type Parameter } from '../model/parameter.ts';
import type { ToolDefinition } from '../model/tool.ts';
import type { Act } from './act.ts';
import { moneyWords, screenWords } from './lexicon/words.ts';
import { decide, type Decision } from './reading/decide.ts';
import { foreignActs, languageOf, type Language } from './reading/language.ts';
import { branchModes } from './reading/branches.ts';
import { guidanceAct } from './reading/guidance.ts';
import { leadOf, type Lead } from './reading/lead.ts';
import { argumentModes, listedActs, type ArgumentMode } from './reading/modes.ts';
import { nameActs, tokensOf, withoutServer, type NameToken } from './reading/name.ts';
import { readOnlyPromise, selectPromise } from './reading/promises.ts';
import { toldModes, type ToldMode } from './reading/told-modes.ts';
import { wordsOf, type Word } from './reading/words.ts';
import type { Evidence } from '../model/evidence.ts';

/** What a tool runs on. */
export interface ServerContext {
  name: string;
  /** One sentence about the server, where one is known. */
  purpose?: string | undefined;
}

/** A definition to be judged, with what is known of its server. */
export interface Subject {
  server: ServerContext;
  definition: ToolDefinition;
  /** True where only the name may be looked at, since the licence forbids quoting the rest. */
  withheld?: boolean | undefined;
}

/** A parameter with its name in snake case, as the patterns of the signals expect it. */
export interface NamedParameter extends Parameter {
  snake: string;
}

/** A definition analysed once; rules and signals only look things up in it. */
export interface Reading extends Decision {
  server: ServerContext;
  definition: ToolDefinition;
  withheld: boolean;
  name: string;
  tokens: NameToken[];
  /** The description as it stands; empty where there is none. */
  text: string;
  words: Word[];
  language: Language;
  lead: Lead | undefined;
  /** What the name says, and what the description's lead sentence says. */
  nameActs: Act[];
  leadActs: Act[];
  parameters: NamedParameter[];
  modes: ArgumentMode[];
  /** Modes that are told in prose, or hang on a switch. */
  told: ToldMode[];
  readOnly: Evidence | undefined;
  /** The server or the description speaks of money or assets; of a browser, desktop or phone. */
  money: boolean;
  screen: boolean;
}

/** `dodopayments`, `mywallet`: a name that ends in a word of money. */
const moneyEnding = /.(?:payments?|wallets?|trading|billing)$/;

const wordLimit = 4000;

/** Parameters that only trading and billing know. */
const moneyParameter = /^(?:limit_price|stop_price|time_in_force|proration_behavior|payment_id)$/;

/** Reads a definition. Never throws: what isn't text counts as absent. */
export function read({ server, definition, withheld = false }: Subject): Reading {
  const name = asText(definition.name);
  const text = asText(definition.description);
  const serverName = asText(server.name);
  const words = wordsOf(text, wordLimit);
  const allTokens = tokensOf(name);
  const own = tokensOf(serverName);
  const tokens = withoutServer(allTokens, serverName, own);
  const said = contextOf(server.purpose ? [...own, ...tokensOf(server.purpose)] : own, words, allTokens);
  const language = languageOf(text);
  const parameters = parametersOf(definition).map((parameter) => ({ ...parameter, snake: snakeOf(parameter.name) }));
  const context = { ...said, money: said.money || parameters.some(({ snake }) => moneyParameter.test(snake)) };
  const lead = readLead(words, { text, name, money: context.money, language });
  const foreign = foreignActs({ field: 'description', text, words, language }, false);
  const guidance = guidanceAct('description', text, lead);
  const named = nameActs(name, tokens, context.money);
  const led = foreign.length > 0 ? foreign : (lead?.acts ?? titleActs(definition, context.money));
  const source = { parameters, acts: [...named, ...led], text, money: context.money };
  const told = toldModes(source);
  const parts = {
    server: { name: serverName, purpose: server.purpose },
    definition, withheld, name, tokens, text, words, language, lead, parameters, ...context,
    nameActs: named, leadActs: led, guidance,
    modes: argumentModes(source),
    told, toldActs: [...told.map(({ act }) => act), ...branchModes({ definition, ...source })],
    readOnly: readOnlyPromise('description', text.slice(0, wordLimit)) ?? selectPromise('description', text) ?? readOnlyPromise('name', name.replaceAll('_', ' ')),
  }; // prettier-ignore
  return { ...parts, ...decide({ ...parts, listed: listedActs(parts) }) };
}

function snakeOf(name: string): string {
  return name
    .slice(0, 100)
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface LeadSource {
  text: string;
  name: string;
  money: boolean;
  language: Language;
}

function readLead(words: readonly Word[], { text, name, money, language }: LeadSource): Lead | undefined {
  if (language === 'zh' || language === 'ja' || language === 'ko' || language === 'ru') return undefined;
  const ownName = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return leadOf(words.slice(0, 240), { field: 'description', text, money, ownName });
}

/** Where there is no usable description, a title may say what the name doesn't. */
function titleActs(definition: ToolDefinition, money: boolean): Act[] {
  const annotated = definition.annotations as { title?: unknown } | null | undefined;
  const own = asText(definition.title);
  const field = own ? 'title' : 'annotations/title';
  const text = own || asText(typeof annotated === 'object' ? annotated?.title : '');
  if (!text) return [];
  const lead = leadOf(wordsOf(text, 200), { field, text, money, ownName: '' });
  return (lead?.acts ?? []).map((act) => ({ ...act, place: 'title' }));
}

interface Said {
  money: boolean;
  screen: boolean;
}

/** What the server's name, the tool's name and the first words speak of. */
function contextOf(own: readonly NameToken[], words: readonly Word[], tokens: readonly NameToken[]): Said {
  const said = { money: false, screen: false };
  for (const { lower } of own) said.money ||= moneyEnding.test(lower);
  const all: readonly (readonly { lower: string }[])[] = [own, tokens, words.length > 60 ? words.slice(0, 60) : words];
  for (const list of all)
    for (const { lower } of list) {
      said.money ||= moneyWords.has(lower);
      said.screen ||= screenWords.has(lower);
    }
  return said;
}
