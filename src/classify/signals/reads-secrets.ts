import { categoryOf, type Act } from '../act.ts';
import { isDenied } from '../reading/promises.ts';
import { matchSpan } from '../reading/span.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const secret =
  /^(?:secret|password|credential|mnemonic|passphrase|seed|vault|dotenv|kubeconfig|cookie|cookies|keychain|totp|otp)$/;
const pairs: readonly [RegExp, RegExp][] = [
  [
    /^(?:private|trigger|api|license|licence|access|secret|ssh|recovery|signing|service|encryption|master|session|connection|sas)$/,
    /^(?:key|token|string|credential|secret|password|keypair)$/,
  ],
  [/^(?:environment|env|pipeline|ci|schedule)$/, /^(?:variable|var|secret)$/],
];
const returned =
  /\b(?:returns?|returning|includes?|including) [^.;\n]{0,100}\b(?:access keys|connection strings|api keys|kubeconfig|auth-infos|trigger tokens|(?:session |set-)?cookies?)\b|\bas a kubeconfig\b|\bmay contain sensitive information\b/i;
const aboutThem =
  /^(?:policy|status|strength|setting|schema|metadata|count|scan|log|alert|scanning|usage|type|template|generator|requirement|info|expiry|name|description|rotation)$/;

const notSecret = /^(?:scanning|scan|detected|kind|type|location|publishable|public|alert)$/;

const namesOnly = /\bonly (?:shows?|returns?|lists?) (?:the |their )?(?:\w+ )?names\b/i;

function returnsSecret(act: Act): boolean {
  if (
    categoryOf(act) !== 'Read' ||
    /^(?:authenticate|validate|check|verify|generate|analyze|hash|compare|decode|encode|encrypt|decrypt|count|explain|suggest|test|scan|give|award)$/.test(
      act.verb,
    )
  )
    return false;
  const { object } = act;
  // The alerts of a secret scanner hold what it found.
  if (object.includes('alert') && object.includes('scanning') && object.includes('secret')) return true;
  // A list of secrets holds their names; one of keys or tokens often holds the keys.
  if (act.verb === 'list' && object.at(-1) === 'secret') return false;
  if (aboutThem.test(object.at(-1) ?? '') || object.some((word) => notSecret.test(word))) return false;
  if (object.some((word) => secret.test(word) || /^(?:apikey|privatekey|envvar)$/.test(word))) return true;
  return object.some((word, i) =>
    pairs.some(([first, second]) => first.test(word) && second.test(object[i + 1] ?? '')),
  );
}

/** A reading that returns secrets. */
export const readsSecrets: SignalFinder = {
  id: 'reads-secrets',
  title: 'Returns secrets',
  says: 'A reading call returns passwords, keys, tokens, recovery phrases or environment variables. They then stand in the model’s context.',
  misses:
    'Settings, files, network traffic and browser storage that happen to hold a secret. A list of “secrets” is taken to hold their names alone; a list of keys, tokens or cookies is taken to hold them in full, and some mask them.',
  find: ({ acts, text }) => {
    const part = text.slice(0, 800);
    const act = namesOnly.test(part) ? undefined : acts.find(returnsSecret);
    if (act) return onText('reads-secrets', act.evidence);
    if (acts.length === 0 || acts.some((one) => categoryOf(one) !== 'Read')) return [];
    const said = matchSpan('description', part, returned);
    return said && !isDenied(text, said.start) ? onText('reads-secrets', said) : [];
  },
};
