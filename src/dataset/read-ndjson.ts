import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';

/** Every line of a folder's NDJSON files by a schema; a line that doesn't fit becomes a finding with its number. */
export function readNdjson<Item>(folder: string, schema: z.ZodType<Item>): { items: Item[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const items = filesOf(folder)
    .flatMap(linesOf)
    .flatMap(({ where, text }) => {
      try {
        return [schema.parse(JSON.parse(text))];
      } catch (error) {
        const message = `does not fit: ${error instanceof Error ? error.message : String(error)}`;
        findings.push({ level: 'error', where, message, next: 'correct the line by its schema in src/model' });
        return [];
      }
    });
  return { items, findings };
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson'));
  return files.sort().map((file) => join(folder, file));
}

function linesOf(file: string): { where: string; text: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((text, i) => ({ where: `${file}:${i + 1}`, text })).filter(({ text }) => text.trim() !== '');
}
