import { RE2JS } from 're2js';

/** A pattern ready to run, or in Go's words why Go refuses it. */
export interface GoRegex {
  test?: (text: string) => boolean;
  error?: string;
}

/** Compiles a pattern of Go's regexp package. Runs in time linear in the text, as there; unanchored. */
export function compileGoRegex(pattern: string): GoRegex {
  const compiled = compile(pattern);
  if (!compiled.error?.includes('duplicate capture group name')) return compiled;
  // Go lets groups share a name; which one matched never matters here.
  return compile(pattern.replaceAll(/(?<!\\)\(\?P?<\w+>/g, '('));
}

function compile(pattern: string): GoRegex {
  try {
    const regex = RE2JS.compile(pattern.toWellFormed());
    return { test: (text) => regex.test(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Go quotes the offending part here too, though it is empty.
    return { error: message.endsWith('at end of expression') ? `${message}: \`\`` : message };
  }
}
