const uncommon: Readonly<Record<string, string>> = {
  index: 'indexes',
  person: 'people',
  child: 'children',
  series: 'series',
  analysis: 'analyses',
  hypothesis: 'hypotheses',
  matrix: 'matrices',
};

/** "branch" → "branches", "repository" → "repositories"; the last word of a phrase decides. */
export function plural(noun: string): string {
  const at = noun.lastIndexOf(' ') + 1;
  const head = noun.slice(at);
  if (Object.hasOwn(uncommon, head)) return noun.slice(0, at) + uncommon[head]!;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "a note", "an issue"; the sound decides. */
export function withArticle(phrase: string): string {
  const isVowel =
    /^(?:[aeio]|u(?!ni|se|ser|rl|til|k|s[ae])|MFA|S[QS]L|SMS|SSH|HT|hour|X|NFT|API|LWC|LCA|FAQ|RSS|npm)/i.test(
      phrase,
    ) && !/^(?:one|eu|SQS)/i.test(phrase);
  return `${isVowel ? 'an' : 'a'} ${phrase}`;
}
