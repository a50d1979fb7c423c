import { textAt } from '../../model/evidence.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Tool } from '../../model/tool.ts';
import type { Check, Fault } from './check.ts';

export const evidence: Check = {
  name: 'evidence',
  description: 'every quotation equals the text of the definition at its place',
  check: ({ tools }) =>
    tools.flatMap((tool, i) =>
      spansOf(tool).flatMap(({ path, span }) => faultOf(tool, span, `tools[${i}].verdict.${path}`)),
    ),
};

function spansOf({ verdict }: Tool): { path: string; span: Evidence }[] {
  const own = (verdict?.evidence ?? []).map((span, i) => ({ path: `evidence[${i}]`, span }));
  const seen = (verdict?.signals ?? []).flatMap(({ evidence: span }, i) =>
    span ? [{ path: `signals[${i}].evidence`, span }] : [],
  );
  return [...own, ...seen];
}

function faultOf({ definition }: Tool, { field, start, end, quote }: Evidence, path: string): Fault[] {
  const text = textAt(definition, field);
  if (text?.slice(start, end) === quote) return [];
  const there =
    text === undefined
      ? `the definition has no text at ${field}`
      : `the definition reads “${text.slice(start, end).slice(0, 80)}” there`;
  return [
    { path, message: `“${quote.slice(0, 80)}” is quoted from ${field}, but ${there}`, next: 'run npm run classify' },
  ];
}
