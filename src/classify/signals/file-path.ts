import type { NamedParameter } from '../reading.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';

const file =
  /^(?:.*_)?(?:file_?path|file_?paths|file_?name|filename|directory|dir|folder_path|local_path|output_path|input_path|output_file|input_file|output_dir|working_directory|work_dir|workdir|cwd|source_path|destination_path|dest_path|target_path|save_path|save_to|repo_path|project_path|root_path|absolute_path|model_path|image_path|(?:csv|pdf|xlsx|audio|video)_path|abs_path|relative_path|worktree_path|app_path|xcresult_path|file)$/;
const bare = /^(?:path|paths|new_path|old_path|source|destination|files|root|root_dir|roots)$/;
const fileText =
  /\b(?:file|files|director(?:y|ies)|folder|disk|filesystem|file system|local path|absolute path|workspace)\b/i;
const notFile =
  /\b(?:api path|json ?path|url path|endpoint|request path|route|xpath|field path|property path|object path|dot[- ]notation|key path|urls?|http|path parameter|template path|uuid|graph|media query|page path|path of the page|branch|\bids?\b of)\b/i;

/** A name or a text, or a place inside something kept elsewhere. */
const elsewhere =
  /\bbase64\b|\battachments?\b|\bgist\b|^(?:the )?(?:full |raw )?contents? of\b|\bnot (?:the|a) (?:file )?path\b|\bname (?:for|of) the (?:new |exported |resulting |pdf |uploaded )*(?:file|document|pdf)\b|\btitle\b|\bin (?:google )?drive\b|\bspecification\b|\brepository\b/i;

/** Parameters that place a file in a hosted repository. */
function isRepository(parameters: readonly NamedParameter[]): boolean {
  const has = (pattern: RegExp) => parameters.some(({ snake }) => pattern.test(snake));
  return (has(/^owner$/) && has(/^repo(?:sitory)?$/)) || (has(/^project_id$/) && has(/^(?:branch|ref|commit_message)$/)) || has(/^spec_id$/); // prettier-ignore
}

/** A parameter that names a file or folder. */
export const filePath: SignalFinder = {
  id: 'file-path',
  title: 'File path',
  says: 'A parameter names a file or folder where the server runs. Unless the server confines it, the path can climb out with “..” or name a file such as a private key.',
  misses:
    'Paths inside a remote repository or an archive look the same. Paths of an API and JSON paths are left out by their descriptions.',
  find: ({ parameters, tokens }) => {
    if (isRepository(parameters)) return [];
    const speaksOfFiles = tokens.some(({ lower }) => /^(?:file|files|directory|folder|dir|path)$/.test(lower));
    return parameters
      .filter(({ snake, type, depth, enum: values, description = '' }) => {
        if (values || !/string|any/.test(type)) return false;
        // Further in, these are the two sides of a diff.
        if (depth > 0 && /(?:^|_)(?:new|old)_path$/.test(snake)) return false;
        if (elsewhere.test(description.slice(0, 160)) && !/\b(?:local|absolute)\b/i.test(description)) return false;
        if (notFile.test(description.slice(0, 160)) && !/\bfile\b/i.test(description)) return false;
        return (
          file.test(snake) ||
          (bare.test(snake) &&
            (fileText.test(description) ||
              (speaksOfFiles && /path|file|root/.test(snake)) ||
              (speaksOfFiles && description === '')))
        );
      })
      .map((parameter) => onParameter('file-path', parameter));
  },
};
