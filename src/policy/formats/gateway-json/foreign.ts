import type { Finding } from '../../../model/finding.ts';
import { readJson } from '../../source/json.ts';
import { offsetOf, placeAt, type SourceNode } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { Modernised } from '../format.ts';

const ownKeys: readonly string[] = ['limits', 'deny_if', 'require'];
const documentKeys: readonly string[] = ['version', 'default', 'hide', 'all_tools', 'tools'];

type Entries = Extract<SourceNode, { kind: 'map' }>['entries'];

function entriesOf(node: SourceNode | undefined): Entries {
  return node?.kind === 'map' ? node.entries : [];
}

/** True for the tools of a document without the document around them. */
function isFragment(node: SourceNode): boolean {
  const entries = entriesOf(node);
  const isBody = (value: SourceNode) =>
    value.kind === 'map' && value.entries.every(({ key }) => ownKeys.includes(key)) && value.entries.length > 0;
  return entries.length > 0 && entries.every(({ key, value }) => !documentKeys.includes(key) && isBody(value));
}

/** What is wrong with a text as a whole: the rules of another product, or tools without the document around them. */
export function foreignFinding({ text, node }: Read): Finding | undefined {
  if (isFragment(node)) {
    const [first] = entriesOf(node);
    return {
      level: 'error',
      where: placeAt(text, first!.keyAt),
      message: `A fragment: the tool ${JSON.stringify(first!.key)} stands where version, default and tools belong.`,
      next: 'Write {"version": "1", "default": "deny", "tools": …} around it, or convert it from gateway-json to gateway-json.',
    };
  }
  const tools = entriesOf(entriesOf(node).find(({ key }) => key === 'tools')?.value);
  const body = tools.find(({ value }) => entriesOf(value).some(({ key }) => key === 'rules'));
  if (!body) return undefined;
  const path = ['tools', body.key, 'rules'];
  return {
    level: 'error',
    where: placeAt(text, offsetOf(node, path)),
    message: `${pathInWords(path)} belongs to Intercept’s YAML policy; the gateway has limits and deny_if instead.`,
    next: 'Convert it from intercept-yaml to gateway-json, or give it to Intercept.',
  };
}

/** Puts the document around a fragment, which denies what it doesn't list. */
export function moderniseGateway(text: string): Modernised | undefined {
  const { node } = readJson(text);
  if (!node || !isFragment(node)) return undefined;
  const tools = text.trim().replaceAll('\n', '\n  ');
  const message = 'The fragment names no default; the document denies every tool that it does not list.';
  return { text: `{\n  "version": "1",\n  "default": "deny",\n  "tools": ${tools}\n}\n`, losses: [{ message }] };
}
