import type { Finding } from '../../../../model/finding.ts';
import type { Read } from '../../findings.ts';
import type { InterceptConfig } from '../config.ts';

/** A document that was loaded: its text and nodes, and what the engine makes of them. */
export interface Subject extends Read {
  config: InterceptConfig;
  /** Where text begins that stands behind the document. */
  rest?: number | undefined;
}

/** One thing that the engine takes without complaint and that doesn't do what it seems to. */
export interface ConfigCheck {
  id: string;
  check(subject: Subject): Finding[];
}
