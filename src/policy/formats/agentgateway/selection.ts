import type { ASTNode } from '@marcbachmann/cel-js';
import { celPath, celText } from '../cel.ts';

/** The tools that an expression is about: those of one target or of all, and only those named where names stand. */
export interface Selection {
  target?: string | undefined;
  names?: readonly string[] | undefined;
}

/** The tools of which an expression is true; undefined where it depends on more than target and name. */
export function selectedBy(node: ASTNode): Selection | undefined {
  switch (node.op) {
    case 'value':
      return node.args === true ? {} : node.args === false ? { names: [] } : undefined;
    case '==':
      return compared(node.args);
    case 'in':
      return listed(node.args);
    case '&&':
      return both(selectedBy(node.args[0]), selectedBy(node.args[1]));
    case '||':
      return either(selectedBy(node.args[0]), selectedBy(node.args[1]));
    case '!_':
      return rejectedBy(node.args);
    default:
      return undefined;
  }
}

/** The tools of which an expression is false; undefined where it depends on more than target and name. */
export function rejectedBy(node: ASTNode): Selection | undefined {
  switch (node.op) {
    case 'value':
      return node.args === false ? {} : node.args === true ? { names: [] } : undefined;
    case '!=':
      return compared(node.args);
    case '||':
      return both(rejectedBy(node.args[0]), rejectedBy(node.args[1]));
    case '&&':
      return either(rejectedBy(node.args[0]), rejectedBy(node.args[1]));
    case '!_':
      return selectedBy(node.args);
    default:
      return undefined;
  }
}

/** A path beside a literal, in either order. */
function compared([left, right]: [ASTNode, ASTNode]): Selection | undefined {
  const path = celPath(left) ?? celPath(right);
  const text = celText(right) ?? celText(left);
  if (text === undefined) return undefined;
  if (path === 'mcp.tool.target') return { target: text };
  return path === 'mcp.tool.name' ? { names: [text] } : undefined;
}

function listed([item, list]: [ASTNode, ASTNode]): Selection | undefined {
  if (celPath(item) !== 'mcp.tool.name' || list.op !== 'list') return undefined;
  const names = list.args.map(celText).filter((text) => text !== undefined);
  return names.length === list.args.length ? { names } : undefined;
}

function both(a: Selection | undefined, b: Selection | undefined): Selection | undefined {
  if (!a || !b) return undefined;
  if (a.target !== undefined && b.target !== undefined && a.target !== b.target) return { names: [] };
  const names = a.names && b.names ? a.names.filter((name) => b.names!.includes(name)) : (a.names ?? b.names);
  return { target: a.target ?? b.target, names };
}

/** Two lists of names of the same target; anything else is no single selection. */
function either(a: Selection | undefined, b: Selection | undefined): Selection | undefined {
  if (!a?.names || !b?.names || a.target !== b.target) return undefined;
  return { target: a.target, names: [...a.names, ...b.names] };
}
