import { agentgateway } from './agentgateway/format.ts';
import { claudeCode } from './claude-code/format.ts';
import { codex } from './codex/format.ts';
import { dockerGateway } from './docker-gateway/format.ts';
import { envoyAiGateway } from './envoy-ai-gateway/format.ts';
import type { Format } from './format.ts';
import { gatewayJson } from './gateway-json/format.ts';
import { geminiPolicy } from './gemini-policy/format.ts';
import { geminiSettings } from './gemini-settings/format.ts';
import { goose } from './goose/format.ts';
import { interceptYaml } from './intercept-yaml/format.ts';
import { openCode } from './opencode/format.ts';

/** Every format, in the order of the tabs. */
export const formats: readonly Format[] = [
  gatewayJson,
  interceptYaml,
  claudeCode,
  codex,
  geminiPolicy,
  geminiSettings,
  openCode,
  goose,
  dockerGateway,
  agentgateway,
  envoyAiGateway,
];

/** The format of an id, undefined for an unknown one. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
