import type { Frameworks } from '../model/attack.ts';
import { mitreAtlas, owaspAgentic, owaspLlm2025, owaspLlm2026, owaspMcp } from './framework-names.ts';

/** One list of risks or techniques that entries point to. */
export interface Framework {
  /** The key in an attack's `frameworks`. */
  key: keyof Frameworks;
  title: string;
  /** What an id of this list looks like, and the same in words. */
  pattern: RegExp;
  form: string;
  /** Names by id; complete for OWASP, the ids in use for ATLAS. */
  names: Readonly<Record<string, string>>;
}

/** The lists, in the order in which a page shows them. */
export const frameworks: readonly Framework[] = [
  {
    key: 'owaspMcp',
    title: 'OWASP MCP Top 10 (v0.1)',
    pattern: /^MCP(?:0[1-9]|10):2025$/,
    form: 'MCP01:2025 to MCP10:2025',
    names: owaspMcp,
  },
  {
    key: 'owaspLlm2025',
    title: 'OWASP Top 10 for LLM Applications 2025',
    pattern: /^LLM(?:0[1-9]|10):2025$/,
    form: 'LLM01:2025 to LLM10:2025',
    names: owaspLlm2025,
  },
  {
    key: 'owaspLlm2026',
    title: 'OWASP Top 10 for LLM Applications 2026',
    pattern: /^LLM(?:0[1-9]|10):2026$/,
    form: 'LLM01:2026 to LLM10:2026',
    names: owaspLlm2026,
  },
  {
    key: 'owaspAgentic',
    title: 'OWASP Top 10 for Agentic Applications 2026',
    pattern: /^ASI(?:0[1-9]|10)$/,
    form: 'ASI01 to ASI10',
    names: owaspAgentic,
  },
  {
    key: 'mitreAtlas',
    title: 'MITRE ATLAS',
    pattern: /^AML\.T\d{4}(?:\.\d{3})?$/,
    form: 'AML.T0051 or AML.T0051.001',
    names: mitreAtlas,
  },
];

/** The name of a framework id (`MCP03:2025` → `Tool Poisoning`), or undefined for one that no list holds. */
export function frameworkName(id: string): string | undefined {
  const framework = frameworks.find(({ names }) => Object.hasOwn(names, id));
  return framework?.names[id];
}
