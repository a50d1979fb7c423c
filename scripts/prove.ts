/** Proves every document that the site will show: read back, decided like the abstract policy, unchanged by a round trip. */
import { Posture } from '../src/model/policy.ts';
import type { Finding } from '../src/model/finding.ts';
import { parametersOf } from '../src/model/parameter.ts';
import type { Server } from '../src/model/server.ts';
import { formats } from '../src/policy/formats/index.ts';
import { provePolicy } from '../src/policy/prove.ts';
import { recommendPolicy } from '../src/policy/recommend.ts';

/** What no document of a server and of its tools can be shown for; empty when all are proven. */
export function proveServer({ slug, tools }: Server): Finding[] {
  const subjects = tools.map(({ definition, verdict }) => ({
    name: definition.name,
    verdict,
    parameters: parametersOf(definition),
    inputSchema: definition.inputSchema,
  }));
  const documents = [subjects, ...subjects.map((subject) => [subject])];
  return Posture.options.flatMap((posture) =>
    formats.flatMap((format) =>
      documents.flatMap((of) =>
        provePolicy(format, recommendPolicy(of, posture), of).map((finding) => ({
          ...finding,
          where: `${slug}: ${posture} ${format.id} ${finding.where}`,
        })),
      ),
    ),
  );
}
