import type { NamedParameter, Reading } from '../reading.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';

const file =
  /^(?:.*_)?(?:file_?path|file_?paths|file_?name|filename|directory|dir|folder_paths?|local_path|output_path|input_path|output_file|input_file|output_dir|working_directory|work_dir|workdir|cwd|source_path|destination_path|dest_path|target_path|save_path|save_to|repo_path|project_path|workspace_(?:path|root|folder)|root_path|absolute_path|model_path|image_path|config_path|schema_path|yaml_path|script_path|(?:csv|pdf|xlsx|audio|video)_path|abs_path|relative_path|worktree_path|app_path|xcresult_path|file)$/;
const bare = /^(?:path|paths|new_path|old_path|source|destination|files|root|root_dir|roots)$/;
/** Names that hold a path only where their description says so. */
const ended = /(?:_(?:paths?|dirs?|root)|^output|^target)$/;
const fileText =
  /\b(?:file|files|director(?:y|ies)|folder|disk|filesystem|file system|local path|absolute path|workspace|workbook|worktree)\b/i;
const pathText = /\b(?:absolute|local|full|relative|file|folder|directory|output) (?:\w+ )?paths?\b|\bpaths? (?:to|of|where|for)\b/i; // prettier-ignore
const notFile =
  /\b(?:api path|json ?path|url path|endpoint|request path|route|xpath|field path|property path|object path|dot[- ]notation|key path|urls?|http|path parameter|template path|uuid|graph|media query|page path|path of the page|branch|\bids?\b of)\b/i;

/** A name or a text, or a place inside something kept elsewhere. */
const elsewhere =
  /\bbase64\b|\battachments?\b|\bgist\b|^(?:the )?(?:full |raw )?contents? of\b|\bnot (?:the|a) (?:file )?path\b|\bname (?:for|of) the (?:new |exported |resulting |pdf |uploaded )*(?:file|document|pdf)\b|\btitle\b|\bin (?:google )?drive\b|\bspecification\b|\brepository\b|\bof the upload\b/i;
const onDisk = /\b(?:local|absolute|disk|save|saved|cloned|to upload)\b/i;
const here =
  /\b(?:local|absolute|director(?:y|ies)|disk|save|saved|cloned)\b|\bpath (?:to|of) (?:the |a |your )?(?:local )?(?:git )?repository\b/i;
const remote =
  /\bfile share\b|\bremote (?:file|path|host|machine|director)|\bpath on the server\b|\blocal to the browser\b|\b(?:with)?in (?:the |an? )?(?:\w+ )?archive\b|\bbundle root\b|\bin(?:side)? the (?:container|pod|bucket|sandbox)\b/i;

/** A parameter that names a file or folder. */
export const filePath: SignalFinder = {
  id: 'file-path',
  title: 'File path',
  says: 'A parameter names a file or folder where the server runs. Unless the server confines it, the path can climb out with “..” or name a file such as a private key.',
  misses:
    'Paths in a hosted repository, a cloud drive or on a device look the same where neither the description nor the parameters beside them tell. Paths of an API and JSON paths are left out by their descriptions; so is a bare “path” when nothing speaks of files. Names that only label contents sent along are told by those contents standing beside them in a list.',
  find: (reading) => {
    const { parameters } = reading;
    if (!parameters.some(({ snake }) => mayName(snake))) return [];
    const scene = sceneOf(reading);
    return parameters
      .filter((parameter) => mayName(parameter.snake) && isPath(parameter, scene))
      .map((parameter) => onParameter('file-path', parameter));
  },
};

const mayName = (snake: string) => file.test(snake) || bare.test(snake) || ended.test(snake);
type Scene = ReturnType<typeof sceneOf>;

function sceneOf({ parameters, tokens, text, acts }: Reading) {
  const has = (pattern: RegExp) => parameters.some(({ snake }) => pattern.test(snake));
  const contents = parameters.filter(({ snake, depth }) => depth > 0 && /^(?:content|contents|data|markdown|code)$/.test(snake)); // prettier-ignore
  return {
    isHosted:
      (has(/^owner$/) && has(/^repo(?:sitory)?$/)) ||
      (has(/^project_id$/) && has(/^(?:branch|ref|ref_name|commit_message|merge_request_iid|job_id)$/)) ||
      has(/^(?:spec|script|gist)_id$/) ||
      tokens.some(({ lower }) => lower === 'gist'),
    isCheckout: parameters.some(({ snake, description = '' }) => /path|cwd|dir/.test(snake) && here.test(description.slice(0, 60)) && /\brepository\b/i.test(description)), // prettier-ignore
    /** Places of items that carry their own contents: what names them is a label, unless the call writes files. */
    carried:
      acts.some(({ kind, object }) => kind === 'write' && object.some((word) => /^(?:file|directory|folder)$/.test(word))) // prettier-ignore
        ? []
        : contents.map(({ path, name }) => path.slice(0, -name.length)),
    speaksOfFiles: tokens.some(({ lower }) => /^(?:file|files|directory|folder|dir|path)$/.test(lower)),
    isFileWork: has(/^(?:sheet|sheet_name|worktree_path)$/) || fileText.test(text.slice(0, 200)),
  };
}

function isPath({ path, name, snake, type, depth, enum: values, description = '' }: NamedParameter, scene: Scene) {
  if (values || !/string|any/.test(type) || /object/.test(type) || (depth > 2 && description === '')) return false;
  // Further in, these are the two sides of a diff.
  if (depth > 0 && (/(?:^|_)(?:new|old)_path$/.test(snake) || scene.carried.includes(path.slice(0, -name.length)))) return false; // prettier-ignore
  const start = description.slice(0, 160);
  const isHere = here.test(start) || /(?:^|_)(?:local|abs|absolute)_/.test(snake);
  if (remote.test(start) || snake.startsWith('remote_')) return false;
  if (scene.isHosted && !onDisk.test(start) && !/(?:^|_)local_/.test(snake)) return false;
  if (elsewhere.test(start) && !isHere && !(scene.isCheckout && /\brepository\b/i.test(start))) return false;
  if (notFile.test(start) && !/\bfile\b/i.test(description)) return false;
  if (file.test(snake)) return true;
  if (description === '') return depth === 0 && /path|file|root|dir|source|destination/.test(snake) && (scene.speaksOfFiles || (scene.isFileWork && !/source|destination/.test(snake))); // prettier-ignore
  if (bare.test(snake)) return fileText.test(description) || isHere || (scene.speaksOfFiles && /path|file|root/.test(snake)); // prettier-ignore
  return fileText.test(description) && pathText.test(description);
}
