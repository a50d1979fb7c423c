import type { Reading } from '../reading.ts';
import { hitOn, type RuleHit } from '../rule.ts';

const codeWords =
  /^(?:code|script|command|javascript|js|python|py|typescript|shell|bash|powershell|function|expression|program|snippet|terminal|cli|sql|applescript|macro|sandbox|cmd|console|ssh|repl|notebook|cell|bytecode|shellcode|pipeline)$/;
const codeParameter =
  /^(?:code|script|source_?code|command|cmd|commands|shell_?command|javascript|js|python|expression|program|function_?body|snippet|powershell|bash)$/i;

/** The acts that run a text of the caller's choosing. */
export function codeHit(reading: Reading): RuleHit | undefined {
  const hasParameter = reading.parameters.some(({ name, type }) => codeParameter.test(name) && /string|any/.test(type));
  return hitOn(
    reading,
    ['run'],
    ({ object, verb }) =>
      object.some((word) => codeWords.test(word)) || hasParameter || /^(?:eval|exec|bash|shell)$/.test(verb),
  );
}
