import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';

/** An expression of CEL that was read: its tree, and whether it is true of some variables. */
export interface CelExpression {
  tree: ASTNode;
  /** False too where it fails or yields no boolean: so both gateways count it. */
  isTrue(variables: Record<string, unknown>): boolean;
  /** Why it fails whatever the call: a function that this reader doesn't know, or types that don't fit. */
  complaint?: string | undefined;
}

/** `at` counts characters of the expression from 0. */
export type CelRead = CelExpression | { error: string; at: number };

/** The limits of the reader, not of CEL: a list of every tool of a large server must pass. */
const limits = { maxAstNodes: 1_000_000, maxListElements: 100_000 };

/** A reader of CEL as the gateways compile it: every variable is taken as it comes. */
export function createCelReader(): (text: string) => CelRead {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
    limits,
  });
  return (text) => {
    try {
      const parsed = environment.parse(text);
      const { error } = parsed.check();
      return { tree: parsed.ast, isTrue: (variables) => succeeds(parsed, variables), complaint: error?.summary };
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      return { error: error.summary, at: error.range?.start ?? 0 };
    }
  };
}

function succeeds(run: (variables: Record<string, unknown>) => unknown, variables: Record<string, unknown>): boolean {
  try {
    return run(variables) === true;
  } catch {
    return false; // A rule that fails at run time is a rule that doesn't hold.
  }
}

/** A text as a literal in single quotes; only escapes that every reader of CEL undoes alike. */
export function quoteCel(text: string): string {
  const escaped = text.replaceAll(/[\\']|(?! )[\p{Cc}\p{Cf}\p{Co}\p{Z}\ufffe\uffff]/gu, escapeCharacter);
  return `'${escaped}'`;
}

function escapeCharacter(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  const hex = character.codePointAt(0)!.toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** `mcp.tool.name` where a node is a plain path. */
export function celPath(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const parent = celPath(node.args[0]);
  return parent === undefined ? undefined : `${parent}.${node.args[1]}`;
}

/** The text of a literal. */
export function celText(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
}

/** Every path that an expression reads, whole; empty where it binds variables of its own, which look the same. */
export function celPaths(tree: ASTNode): string[] {
  const nodes = allNodes(tree);
  const binds = nodes.some(({ op, args }) => op === 'rcall' && bindingMacros.has(args[0]));
  return binds ? [] : pathsBelow(tree);
}

const bindingMacros = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'bind']);

function pathsBelow(node: ASTNode): string[] {
  const path = celPath(node);
  return path === undefined ? childrenOf(node).flatMap(pathsBelow) : [path];
}

function allNodes(node: ASTNode): ASTNode[] {
  return [node, ...childrenOf(node).flatMap(allNodes)];
}

function childrenOf({ args }: ASTNode): ASTNode[] {
  return ([args] as unknown[]).flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
