import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { Label } from '../model/label.ts';
import type { Server } from '../model/server.ts';

/** The hand labels of a folder of NDJSON files; a line that is none becomes a finding with its number. */
export function readLabels(folder: string): { labels: Label[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const labels = readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .flatMap((file) => linesOf(join(folder, file)))
    .flatMap(({ where, text }) => {
      try {
        return [Label.parse(JSON.parse(text))];
      } catch (error) {
        const message = `not a label: ${error instanceof Error ? error.message : String(error)}`;
        findings.push({ level: 'error', where, message, next: 'correct the line by src/model/label.ts' });
        return [];
      }
    });
  return { labels, findings };
}

function linesOf(file: string): { where: string; text: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((text, i) => ({ where: `${file}:${i + 1}`, text })).filter(({ text }) => text.trim() !== '');
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
