import { claudeCode } from './claude-code/format.ts';
import { codex } from './codex/format.ts';
import type { Format } from './format.ts';
import { gatewayJson } from './gateway-json/format.ts';
import { geminiPolicy } from './gemini-policy/format.ts';
import { interceptYaml } from './intercept-yaml/format.ts';
import { openCode } from './opencode/format.ts';

/** Every format, in the order of the tabs. */
export const formats: readonly Format[] = [gatewayJson, interceptYaml, claudeCode, codex, geminiPolicy, openCode];

/** The format of an id, undefined for an unknown one. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
