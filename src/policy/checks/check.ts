import type { Finding } from '../../model/finding.ts';
import type { Parameter } from '../../model/parameter.ts';
import type { Read } from '../formats/findings.ts';
import { offsetOf, placeAt, type Path } from '../source/node.ts';
import type { PlacedCondition } from './condition.ts';

/** A tool of the server that a policy is for. */
export interface CheckedTool {
  name: string;
  /** Undefined where its input schema isn't known. */
  parameters: readonly Parameter[] | undefined;
  /** Whether the schema lets arguments through that it doesn't name. */
  isOpen: boolean;
}

/** What a check looks at: a document's text and conditions, and the server's tools by name. */
export interface Subject {
  read: Read;
  conditions: readonly PlacedCondition[];
  tools: ReadonlyMap<string, CheckedTool>;
}

/** One thing that may be wrong with conditions on arguments. */
export interface ConditionCheck {
  id: string;
  check(subject: Subject): Finding[];
}

/** A warning at a place of a document. */
export function warningAt({ text, node }: Read, at: Path, said: Pick<Finding, 'message' | 'next'>): Finding {
  return { level: 'warning', where: placeAt(text, offsetOf(node, at)), ...said };
}

/** The parameter that a condition is on; undefined for an unknown one, or where no schema is known. */
export function parameterOf({ tools }: Subject, { tool, path }: PlacedCondition): Parameter | undefined {
  const name = path.slice('args.'.length);
  return tools.get(tool)?.parameters?.find((parameter) => parameter.path === name);
}
