import { Posture } from '../../model/policy.ts';
import { formats } from '../../policy/formats/index.ts';
import { recommendPolicy } from '../../policy/recommend.ts';
import type { Catalogue } from '../catalogue.ts';
import { subjectOf } from './tool/control.ts';

/** One whole-server document: `github.strict.intercept.yaml`. */
export interface DownloadKey {
  file: string;
  server: string;
  posture: Posture;
  format: string;
}

/** Every server × posture × format; servers without tools have nothing to decide. */
export function downloadKeys({ servers, urls }: Catalogue): DownloadKey[] {
  const prefix = urls.home + 'policies/';
  return servers
    .filter(({ tools }) => tools.length > 0)
    .flatMap(({ server: { slug } }) =>
      Posture.options.flatMap((posture) =>
        formats.map(({ id, fileName }) => ({
          file: urls.policy(slug, posture, fileName).slice(prefix.length),
          server: slug,
          posture,
          format: id,
        })),
      ),
    );
}

/** The text of one download: the same as on the server's page. */
export function downloadText(
  { server, posture, format }: Omit<DownloadKey, 'file'>,
  { bySlug, schemas }: Catalogue,
): string {
  const subjects = bySlug.get(server)!.tools.map(subjectOf);
  return formats.find(({ id }) => id === format)!.render(recommendPolicy(subjects, posture), { alias: server, schemas })
    .text;
}
