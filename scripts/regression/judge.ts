/** `judge.ts <folder> <list>`: a saved run on standard output, judged with the classifier of a folder. */
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { classifyTool } from '../../src/classify/classify.ts';
import { savedOf } from './saved.ts';
import { toolsOf } from './tool-list.ts';

const [folder = '', list = ''] = process.argv.slice(2);
const address = pathToFileURL(join(folder, 'src/classify/classify.ts')).href;
const classifier = (await import(address)) as { classifyTool: typeof classifyTool };

// The process that started this one reads the same list and tells what is wrong with it.
for await (const tool of toolsOf(list, () => {})) {
  const line = JSON.stringify(savedOf(tool, classifier.classifyTool(tool.subject)));
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
