import { peekToken, skipToken } from './fetch.ts';
import { shortTag, type GoNode } from './node.ts';
import { isYamlError, type Mark, type YamlError } from './reader.ts';
import { resolveScalar } from './resolve.ts';
import { createScanner, type Scanner, type Token, type TokenType } from './scanner.ts';

interface Composer {
  scanner: Scanner;
  anchors: Map<string, GoNode>;
  /** Prefix of each tag handle. */
  handles: Map<string, string>;
}

/** The first document of a text, and where what is behind it begins; neither node nor error where there is none. */
export interface Composed {
  node?: GoNode;
  error?: YamlError;
  rest?: number;
}

export function composeYaml(text: string): Composed {
  const composer: Composer = { scanner: createScanner(text), anchors: new Map(), handles: new Map() };
  try {
    const node = composeDocument(composer);
    const { type, start } = peekToken(composer.scanner);
    const isLast = type === 'stream-end' || type === 'document-end';
    return node ? { node, ...(isLast ? {} : { rest: start.at }) } : {};
  } catch (error) {
    if (isYamlError(error)) return { error };
    throw error;
  }
}

/** An error of the parser; yaml.v3 counts its lines from 0, and names none on the first. */
function parseError(problem: string, at: Mark, context?: Mark): never {
  const line = context?.line || at.line;
  throw { yaml: `${line > 0 ? `line ${line}: ` : ''}${problem}`, at: at.at } satisfies YamlError;
}

function composeDocument(composer: Composer): GoNode | undefined {
  const { scanner } = composer;
  const first = peekToken(scanner);
  if (first.type === 'stream-end') return undefined;
  const isExplicit = ['version', 'tag-directive', 'document-start'].includes(first.type);
  const token = takeDirectives(composer);
  if (isExplicit && token.type !== 'document-start') parseError('did not find expected <document start>', token.start);
  if (isExplicit) skipToken(scanner);
  const next = isExplicit ? peekToken(scanner) : token;
  const isEmpty = ['version', 'tag-directive', 'document-start', 'document-end', 'stream-end'].includes(next.type);
  return isExplicit && isEmpty ? emptyNode(next.start) : composeNode(composer, { isBlock: true });
}

function takeDirectives({ scanner, handles }: Composer): Token {
  let version = false;
  let token = peekToken(scanner);
  for (; token.type === 'version' || token.type === 'tag-directive'; token = peekToken(scanner)) {
    if (token.type === 'version') {
      if (version) parseError('found duplicate %YAML directive', token.start);
      if (token.value !== '1.1') parseError('found incompatible YAML document', token.start);
      version = true;
    } else {
      if (handles.has(token.value)) parseError('found duplicate %TAG directive', token.start);
      handles.set(token.value, token.suffix);
    }
    skipToken(scanner);
  }
  if (!handles.has('!')) handles.set('!', '!');
  if (!handles.has('!!')) handles.set('!!', 'tag:yaml.org,2002:');
  return token;
}

interface Properties {
  anchor?: string;
  tag: string;
  start: Mark;
}

interface Position {
  isBlock?: boolean;
  /** Where a sequence may stand no further in than its key. */
  mayBeIndentless?: boolean;
}

function composeNode(composer: Composer, { isBlock = false, mayBeIndentless = false }: Position): GoNode {
  const { scanner } = composer;
  if (peekToken(scanner).type === 'alias') return composeAlias(composer);
  const properties = takeProperties(composer);
  const token = peekToken(scanner);
  const { type } = token;
  if (mayBeIndentless && type === 'entry') return composeIndentless(composer, properties);
  if (type === 'scalar') return composeScalar(composer, properties, token);
  if (type === '[') return composeFlowList(composer, properties);
  if (type === '{') return composeFlowMap(composer, properties);
  if (isBlock && type === 'block-sequence') return composeBlockList(composer, properties);
  if (isBlock && type === 'block-mapping') return composeBlockMap(composer, properties);
  if (properties.anchor === undefined && properties.tag === '')
    parseError('did not find expected node content', token.start, properties.start);
  return anchored(composer, properties, scalarNode(properties, { value: '', style: 'plain' }));
}

function composeAlias({ scanner, anchors }: Composer): GoNode {
  const { value, start } = peekToken(scanner);
  skipToken(scanner);
  const target = anchors.get(value);
  if (!target) throw { yaml: `unknown anchor '${value}' referenced`, at: start.at } satisfies YamlError;
  return { ...nodeOf('alias', { start, tag: '' }), value, target };
}

/** An anchor and a tag, in either order. */
function takeProperties(composer: Composer): Properties {
  const { scanner } = composer;
  const properties: Properties = { tag: '', start: peekToken(scanner).start };
  const seen = new Set<TokenType>();
  for (;;) {
    const token = peekToken(scanner);
    if ((token.type !== 'anchor' && token.type !== 'tag') || seen.has(token.type)) return properties;
    seen.add(token.type);
    if (token.type === 'anchor') properties.anchor = token.value;
    skipToken(scanner);
    if (token.type === 'tag') {
      peekToken(scanner);
      properties.tag = wholeTag(composer, token, properties.start);
    }
  }
}

function wholeTag({ handles }: Composer, { value, suffix, start }: Token, context: Mark): string {
  if (value === '') return suffix;
  const prefix = handles.get(value);
  if (prefix === undefined) parseError('found undefined tag handle', start, context);
  return prefix + suffix;
}

function nodeOf(kind: GoNode['kind'], { start, tag }: Pick<Properties, 'start' | 'tag'>): GoNode {
  return { kind, tag, value: '', style: 'plain', line: start.line + 1, at: start.at, content: [] };
}

function collection(composer: Composer, kind: 'map' | 'list', properties: Properties): GoNode {
  const isTagged = properties.tag !== '' && properties.tag !== '!';
  const tag = isTagged ? shortTag(properties.tag) : kind === 'map' ? '!!map' : '!!seq';
  return anchored(composer, properties, nodeOf(kind, { ...properties, tag }));
}

function anchored({ anchors }: Composer, { anchor }: Properties, node: GoNode): GoNode {
  if (anchor !== undefined) anchors.set(anchor, node);
  return node;
}

function composeScalar(composer: Composer, properties: Properties, token: Token): GoNode {
  skipToken(composer.scanner);
  return anchored(composer, properties, scalarNode(properties, token));
}

function scalarNode(properties: Properties, { value, style }: Pick<Token, 'value' | 'style'>): GoNode {
  const isTagged = properties.tag !== '' && properties.tag !== '!';
  const implied = style !== 'plain' ? '!!str' : value === '<<' ? '!!merge' : resolveScalar('', value).tag;
  return { ...nodeOf('scalar', properties), tag: isTagged ? shortTag(properties.tag) : implied, value, style };
}

function emptyNode(start: Mark): GoNode {
  return scalarNode({ tag: '', start }, { value: '', style: 'plain' });
}

/** A node, or an empty one where one of these tokens comes. */
function composeUnless(composer: Composer, types: readonly TokenType[], position: Position & { empty?: Mark }): GoNode {
  const token = peekToken(composer.scanner);
  return types.includes(token.type) ? emptyNode(position.empty ?? token.start) : composeNode(composer, position);
}

function composeIndentless(composer: Composer, properties: Properties): GoNode {
  const node = collection(composer, 'list', properties);
  const { scanner } = composer;
  for (let token = peekToken(scanner); token.type === 'entry'; token = peekToken(scanner)) {
    skipToken(scanner);
    const ends: TokenType[] = ['entry', 'key', 'value', 'block-end'];
    node.content.push(composeUnless(composer, ends, { isBlock: true, empty: token.end }));
  }
  return node;
}

function composeBlockList(composer: Composer, properties: Properties): GoNode {
  const node = collection(composer, 'list', properties);
  const { scanner } = composer;
  const { start } = peekToken(scanner);
  skipToken(scanner);
  let token = peekToken(scanner);
  for (; token.type === 'entry'; token = peekToken(scanner)) {
    skipToken(scanner);
    node.content.push(composeUnless(composer, ['entry', 'block-end'], { isBlock: true, empty: token.end }));
  }
  if (token.type !== 'block-end') parseError("did not find expected '-' indicator", token.start, start);
  skipToken(scanner);
  return node;
}

function composeBlockMap(composer: Composer, properties: Properties): GoNode {
  const node = collection(composer, 'map', properties);
  const { scanner } = composer;
  const { start } = peekToken(scanner);
  skipToken(scanner);
  const ends: TokenType[] = ['key', 'value', 'block-end'];
  const position = { isBlock: true, mayBeIndentless: true };
  let token = peekToken(scanner);
  for (; token.type === 'key'; token = peekToken(scanner)) {
    skipToken(scanner);
    node.content.push(composeUnless(composer, ends, { ...position, empty: token.end }));
    const colon = peekToken(scanner);
    if (colon.type === 'value') skipToken(scanner);
    const isThere = colon.type === 'value';
    node.content.push(
      isThere ? composeUnless(composer, ends, { ...position, empty: colon.end }) : emptyNode(colon.start),
    );
  }
  if (token.type !== 'block-end') parseError('did not find expected key', token.start, start);
  skipToken(scanner);
  return node;
}

/** The comma before a further entry of a flow collection. */
function takeComma(scanner: Scanner, { closing, start }: { closing: ']' | '}'; start: Mark }): void {
  const token = peekToken(scanner);
  if (token.type === ',') skipToken(scanner);
  else parseError(`did not find expected ',' or '${closing}'`, token.start, start);
}

function composeFlowList(composer: Composer, properties: Properties): GoNode {
  const node = collection(composer, 'list', properties);
  const { scanner } = composer;
  const { start } = peekToken(scanner);
  skipToken(scanner);
  while (peekToken(scanner).type !== ']') {
    if (node.content.length > 0) takeComma(scanner, { closing: ']', start });
    const token = peekToken(scanner);
    if (token.type === ']') break;
    node.content.push(token.type === 'key' ? composePair(composer, token) : composeNode(composer, {}));
  }
  skipToken(scanner);
  return node;
}

/** `[a: 1]`: a mapping of one pair. */
function composePair(composer: Composer, key: Token): GoNode {
  const { scanner } = composer;
  const node = collection(composer, 'map', { tag: '', start: key.start });
  skipToken(scanner);
  const token = peekToken(scanner);
  const isEmpty = ['value', ',', ']'].includes(token.type);
  // yaml.v3 takes the token behind an empty key for its own, whatever it is.
  if (isEmpty) skipToken(scanner);
  node.content.push(isEmpty ? emptyNode(token.end) : composeNode(composer, {}));
  node.content.push(composeValue(composer, [',', ']']));
  return node;
}

/** What stands behind a colon in a flow collection; empty where there is no colon. */
function composeValue(composer: Composer, ends: readonly TokenType[]): GoNode {
  const token = peekToken(composer.scanner);
  if (token.type !== 'value') return emptyNode(token.start);
  skipToken(composer.scanner);
  return composeUnless(composer, ends, {});
}

function composeFlowMap(composer: Composer, properties: Properties): GoNode {
  const node = collection(composer, 'map', properties);
  const { scanner } = composer;
  const { start } = peekToken(scanner);
  skipToken(scanner);
  while (peekToken(scanner).type !== '}') {
    if (node.content.length > 0) takeComma(scanner, { closing: '}', start });
    const token = peekToken(scanner);
    if (token.type === '}') break;
    if (token.type === 'key') {
      skipToken(scanner);
      node.content.push(composeUnless(composer, ['value', ',', '}'], {}), composeValue(composer, [',', '}']));
    } else node.content.push(composeNode(composer, {}), emptyNode(peekToken(scanner).start));
  }
  skipToken(scanner);
  return node;
}
