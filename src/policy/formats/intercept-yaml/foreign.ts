import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, type Path, type SourceNode } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';

const gatewayKeys = ['limits', 'deny_if', 'require'];

/**
 * A gateway's JSON document or a fragment of one: the engine would load it, ignore its rules and allow every tool it
 * lists. With rules of Intercept's own beside them they are keys too many, and only warned of.
 */
export function foreignFinding({ text, node }: Read): Finding | undefined {
  const tools = childOf(node, 'tools');
  // Without a version the engine refuses it anyway, so whatever it is may be named.
  const isBare = !tools && !childOf(node, 'version');
  const bodies = tools ? entriesOf(tools) : isBare ? entriesOf(node) : [];
  if (bodies.some(({ value }) => childOf(value, 'rules'))) return undefined;
  const prefix = tools ? ['tools'] : [];
  const path = gatewayPath(bodies, prefix) ?? (childOf(node, 'all_tools') ? ['all_tools'] : undefined);
  if (!path) return undefined;
  return {
    level: 'error',
    where: placeAt(text, offsetOf(node, path)),
    message: `${pathInWords(path)} belongs to the gateway's JSON policy: Intercept would load this document, ignore its rules and allow every tool that it lists.`,
    next: 'Convert it from gateway-json to intercept-yaml, or give it to the gateway.',
  };
}

function gatewayPath(bodies: ReturnType<typeof entriesOf>, prefix: string[]): Path | undefined {
  for (const { key, value } of bodies) {
    const own = gatewayKeys.find((name) => childOf(value, name));
    if (own) return [...prefix, key, own];
  }
  return undefined;
}

function entriesOf(node: SourceNode) {
  return node.kind === 'map' ? node.entries : [];
}

/** The value of a key. */
export function childOf(node: SourceNode, key: string): SourceNode | undefined {
  return entriesOf(node).find((entry) => entry.key === key)?.value;
}
