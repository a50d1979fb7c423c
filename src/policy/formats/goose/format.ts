import type { Format } from '../format.ts';
import { evaluateGoose } from './evaluate.ts';
import { extensionKey, gooseName } from './names.ts';
import { parseGoose } from './parse.ts';
import { can, renderGoose } from './render.ts';
import type { GoosePermissions } from './schema.ts';

const lists = ['always_allow', 'ask_before', 'never_allow'];

/** The tool permissions of goose. */
export const goose: Format<GoosePermissions> = {
  id: 'goose',
  title: 'goose',
  language: 'yaml',
  fileName: 'goose.yaml',
  mediaType: 'application/yaml',
  can,
  alias: 'the name of the extension in goose, which goose writes in small letters and without spaces',
  clientName: (tool, options) => gooseName(extensionKey(options), tool),
  notes: [
    'Permissions hold in the modes approve and smart_approve only; the mode that goose starts in is auto, which runs every tool.',
    'A tool that no list names is asked about, unless its server marks it as only reading; in smart_approve a model judges that as well.',
    'Names are exact; there are no patterns.',
    'A file that goose can’t read keeps it from starting.',
  ],
  recognises: (value) => {
    const user: unknown = value instanceof Map ? value.get('user') : undefined;
    return user instanceof Map && lists.some((list) => user.has(list)) ? 2 : 0;
  },
  render: renderGoose,
  parse: parseGoose,
  createEvaluator: evaluateGoose,
  steps: ({ slug }) => [
    'Set goose’s mode to approve (`goose configure`, or `/mode approve` in a session): in auto, the mode that it starts in, permissions count for nothing.',
    'Find the extension’s name in goose’s settings, and put it into the field above if it differs.',
    `Save the document (${slug}.goose.yaml) as \`~/.config/goose/permission.yaml\`. If the file is there, add the names to the three lists under \`user\`, take them out of the others, and leave \`smart_approve\` as it is.`,
    'Start goose anew.',
  ],
};
