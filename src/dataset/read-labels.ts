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

/** Labels that name no tool of the dataset, or one twice. */
export function checkLabels(labels: readonly Label[], servers: readonly Server[]): Finding[] {
  const known = new Set(
    servers.flatMap(({ slug, tools }) => tools.map(({ definition }) => keyOf(slug, definition.name))),
  );
  const seen = new Set<string>();
  return labels.flatMap(({ server, name }): Finding[] => {
    const key = keyOf(server, name);
    const isTwice = seen.has(key);
    seen.add(key);
    if (known.has(key) && !isTwice) return [];
    const message = isTwice ? `${name} of ${server} is labelled twice` : `${server} has no tool ${name}`;
    return [{ level: 'error', where: 'content/labels', message, next: 'remove the line, or correct the name' }];
  });
}

function keyOf(server: string, name: string): string {
  return JSON.stringify([server, name]);
}
