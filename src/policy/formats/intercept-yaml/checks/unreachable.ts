import type { Finding } from '../../../../model/finding.ts';
import { warningAt } from '../../../checks/check.ts';
import { pathInWords } from '../../findings.ts';
import type { ConfigCheck, Subject } from './check.ts';

/** Rules that never decide: behind a denial of every call, or of a tool that is hidden. */
export const unreachable: ConfigCheck = {
  id: 'unreachable',
  check: (subject) => {
    const { config } = subject;
    if (config.hide.includes('*')) return config.tools.size > 0 ? [allHidden(subject)] : [];
    return [...config.tools.keys()].flatMap((tool) => [
      ...hiddenFindings(subject, tool),
      ...deniedFindings(subject, tool),
    ]);
  },
};

function allHidden(subject: Subject): Finding {
  const message = 'No entry of tools ever decides: hide holds "*", so every call of every tool is denied.';
  return warningAt(subject, ['tools'], { message, next: 'Remove "*" from hide, or the entries.' });
}

function hiddenFindings(subject: Subject, tool: string): Finding[] {
  if (!subject.config.hide.includes(tool)) return [];
  const path = ['tools', tool];
  const message = `${pathInWords(path)} never decides: the tool is hidden.`;
  return [warningAt(subject, path, { message, next: 'Remove the entry, or the name from hide.' })];
}

function deniedFindings(subject: Subject, tool: string): Finding[] {
  const rules = subject.config.tools.get(tool)!.rules;
  const denial = rules.findIndex(({ action }) => action === 'deny');
  const forAll = tool !== '*' && isDenied(subject, '*') && rules.length > 0 && denial < 0;
  if (forAll) {
    const message = `${pathInWords(['tools', tool])} changes nothing: a rule for all tools ("*") denies every call.`;
    return [warningAt(subject, ['tools', tool], { message, next: 'Remove the denial from "*", or this entry.' })];
  }
  if (denial < 0 || denial === rules.length - 1) return [];
  const path = ['tools', tool, 'rules', denial + 1];
  const message = `${pathInWords(path)} never decides: rules[${denial}] before it denies every call.`;
  return [warningAt(subject, path, { message, next: 'Remove it, or the denial before it.' })];
}

function isDenied({ config }: Subject, tool: string): boolean {
  return config.tools.get(tool)?.rules.some(({ action }) => action === 'deny') ?? false;
}
