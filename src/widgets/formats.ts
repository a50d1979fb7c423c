import type { Format } from '../policy/formats/format.ts';

/** Each format as a bundle of its own, fetched when it is first used. */
export const loadFormat: Readonly<Record<string, () => Promise<Format>>> = {
  'gateway-json': async () => (await import('../policy/formats/gateway-json/format.ts')).gatewayJson as Format,
  'intercept-yaml': async () => (await import('../policy/formats/intercept-yaml/format.ts')).interceptYaml as Format,
  'claude-code': async () => (await import('../policy/formats/claude-code/format.ts')).claudeCode as Format,
  codex: async () => (await import('../policy/formats/codex/format.ts')).codex as Format,
  'gemini-policy': async () => (await import('../policy/formats/gemini-policy/format.ts')).geminiPolicy as Format,
  'gemini-settings': async () => (await import('../policy/formats/gemini-settings/format.ts')).geminiSettings as Format,
  opencode: async () => (await import('../policy/formats/opencode/format.ts')).openCode as Format,
  goose: async () => (await import('../policy/formats/goose/format.ts')).goose as Format,
  'docker-gateway': async () => (await import('../policy/formats/docker-gateway/format.ts')).dockerGateway as Format,
  agentgateway: async () => (await import('../policy/formats/agentgateway/format.ts')).agentgateway as Format,
  'envoy-ai-gateway': async () =>
    (await import('../policy/formats/envoy-ai-gateway/format.ts')).envoyAiGateway as Format,
};
