import type { Signal, SignalId } from '../model/signal.ts';
import type { SignalLabel } from '../model/signal-label.ts';
import type { ToolEntry } from './catalogue.ts';
import type { Share } from './quality.ts';

/** How many of the hits that a person read are right, by signal; a hit that is gone since is left out. */
export function signalQualityOf(labels: readonly SignalLabel[], tools: readonly ToolEntry[]): Map<SignalId, Share> {
  const hits = new Set(
    tools.flatMap(({ server, tool, verdict }) =>
      verdict.signals.map((signal) => keyOf(server.server.slug, tool.definition.name, signal)),
    ),
  );
  const read = labels.filter(({ server, name, signal, parameter }) =>
    hits.has(keyOf(server, name, { id: signal, parameter })),
  );
  const shares = [...Map.groupBy(read, ({ signal }) => signal)].map(
    ([id, list]) => [id, { right: list.filter(({ right }) => right).length, of: list.length }] as const,
  );
  return new Map(shares);
}

function keyOf(server: string, name: string, { id, parameter }: Pick<Signal, 'id' | 'parameter'>): string {
  return JSON.stringify([server, name, id, parameter ?? '']);
}
