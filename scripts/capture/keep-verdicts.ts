import type { Server } from '../../src/model/server.ts';

/** The new capture with the verdicts of tools that have not changed; a changed tool has to be classified anew. */
export function keepVerdicts(captured: Server, former: Server | undefined): Server {
  if (!former) return captured;
  const verdicts = new Map(former.tools.map((tool) => [`${tool.hash} ${tool.definition.name}`, tool.verdict]));
  const tools = captured.tools.map((tool) => {
    const verdict = verdicts.get(`${tool.hash} ${tool.definition.name}`);
    return verdict ? { ...tool, verdict } : tool;
  });
  const { tools: _, ...facts } = captured;
  return { ...facts, ruleset: former.ruleset, tools };
}
