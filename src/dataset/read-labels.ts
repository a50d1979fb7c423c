import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { Label } from '../model/label.ts';
import type { Server } from '../model/server.ts';
import { SignalLabel } from '../model/signal-label.ts';
import { readNdjson } from './read-ndjson.ts';

/** Everything that was labelled by hand: categories of tools, and hits of signals. */
export interface HandLabels {
  labels: Label[];
  signalLabels: SignalLabel[];
  findings: Finding[];
}

/** Reads a folder of labels: NDJSON of tools in it, NDJSON of signals in its `signals`. */
export function readLabels(folder: string): HandLabels {
  const tools = readNdjson(folder, Label);
  const signals = readNdjson(join(folder, 'signals'), SignalLabel);
  return {
    labels: tools.items,
    signalLabels: signals.items,
    findings: [...tools.findings, ...signals.findings],
  };
}

/** Labels that name no tool of the dataset, or one twice; a hit of a signal may be read once for each parameter. */
export function checkLabels(labels: readonly (Label | SignalLabel)[], servers: readonly Server[]): Finding[] {
  const known = new Set(
    servers.flatMap(({ slug, tools }) => tools.map(({ definition }) => [slug, definition.name].join('\n'))),
  );
  const seen = new Set<string>();
  return labels.flatMap((label): Finding[] => {
    const key = JSON.stringify([label.server, label.name, 'signal' in label && [label.signal, label.parameter]]);
    const isTwice = seen.has(key);
    seen.add(key);
    if (known.has([label.server, label.name].join('\n')) && !isTwice) return [];
    const what =
      'signal' in label ? `${label.name} of ${label.server} for ${label.signal}` : `${label.name} of ${label.server}`;
    const message = isTwice ? `${what} is labelled twice` : `${label.server} has no tool ${label.name}`;
    return [{ level: 'error', where: 'content/labels', message, next: 'remove the line, or correct the name' }];
  });
}
