import type { Finding } from '../../src/model/finding.ts';
import { parametersOf } from '../../src/model/parameter.ts';
import { Posture } from '../../src/model/policy.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { formatNamed, missing, misuse, printFindings, required, serverNamed, type Command } from './use.ts';

/** Prints the document of a server, or of one of its tools. */
export const render: Command = (options) => {
  const format = formatNamed(options, 'format');
  const posture = Posture.safeParse(options.posture ?? 'recommended');
  if (!posture.success) misuse(`There is no posture "${options.posture}".`);
  const server = serverNamed(required(options, 'server'));
  const wanted = options.tool;
  const tools = server.tools.filter(({ definition }) => wanted === undefined || definition.name === wanted);
  const names = server.tools.map(({ definition }) => definition.name);
  if (wanted !== undefined && tools.length === 0) misuse(missing(`${server.slug} has no tool`, String(wanted), names));
  const unjudged = tools.filter(({ verdict }) => !verdict);
  if (unjudged.length > 0)
    return printFindings(unjudged.map(({ definition }) => unjudgedFinding(server.slug, definition.name)));
  const judged = tools.map(({ definition, verdict }) => ({
    name: definition.name,
    verdict,
    parameters: parametersOf(definition),
  }));
  // As on the pages and in the downloads, unless the user calls the server otherwise.
  const alias = typeof options.alias === 'string' && options.alias !== '' ? options.alias : server.slug;
  const { text, losses } = format.render(recommendPolicy(judged, posture.data), { alias });
  process.stdout.write(text);
  for (const { tool, message } of losses)
    console.error(`${tool === undefined ? 'document' : JSON.stringify(tool)}: ${message}`);
  return 0;
};

function unjudgedFinding(slug: string, tool: string): Finding {
  const message = `The tool ${JSON.stringify(tool)} has no verdict, so there is no rule for it.`;
  return { level: 'error', where: slug, message, next: 'Classify the dataset first: npm run classify' };
}
