import { onParameter, type SignalFinder } from '../signal-finder.ts';
import type { NamedParameter, Reading } from '../reading.ts';

const secret =
  /^(?:.*_)?(?:password|password_value|passwd|passcode|passphrase|secret|secrets|api_?key|apikey|access_?token|auth_?token|refresh_?token|bearer_?token|id_token|private_?key|privatekey|client_?secret|secret_?value|credentials?|connection_?string|mnemonic|seed_?phrase|ssh_?key|jwt|session_?cookie|cookies|authorization|otp|otp_string|otp_code|pin_?code|access_key|secret_key|token_secret|webhook_secret|encryption_key)$/;
const token = /^(?:.*_)?token$/;
const notToken =
  /(?:app|client|idempotency|page|next|continuation|sync|cursor|cancel|progress|base|quote|sell|buy|from|to|in|out|erc|nft|address|pagination|start|end|id|folder|file|wiki|doc|document|node|obj|parent|space|table|user)_?token$|^token$/;
const signingIn = /\b(?:auth|access|api|bearer|bot|login|jwt)/i;
const namedToken = /\b(?:access|api|auth|bearer|bot|deploy|login|trigger) token\b/i;
const secretText = /\b(?:secret|api|private|signing) key\b/i;
const keyMaterial = /\bpfx\b|\bprivate key\b|-----BEGIN/i;

/** Kept samples, parts of an address, and marks of what is stored elsewhere. */
const harmless = /\bname of\b|\b(?:response|request)['’]s cookie|\bof the (?:upload|attachment)\b|\breference to\b/i;

/** A parameter that takes a secret. */
export const credential: SignalFinder = {
  id: 'credential',
  title: 'Credential or secret',
  says: 'A parameter takes a password, a key or a token. The secret then passes through the model’s context and its logs, and any other tool can be talked into repeating it.',
  misses:
    'A secret inside a free-form object, such as a list of headers or of variables, and one under an unrevealing name. A plain “token” counts only where its description speaks of signing in, since pages and coins have tokens too. The names of stored credentials look like credentials where nothing tells them apart.',
  find: (reading) =>
    reading.parameters
      .filter((parameter) => takesSecret(parameter, reading))
      .map((parameter) => onParameter('credential', parameter)),
};

function takesSecret(parameter: NamedParameter, { text, acts }: Reading): boolean {
  const { path, snake, type, enum: values, description = '' } = parameter;
  if (values || /array of (?:object|any)/.test(type) || /^(?:boolean|number|integer)$/.test(type)) return false;
  if (/^(?:has|is|include|show|reset|require|enable|change|force|max|num|use)_/.test(snake)) return false;
  if (harmless.test(description.slice(0, 60))) return false;
  // A part of something larger that only points to what is stored.
  if (snake === 'credentials' && type === 'object' && description === '' && path.includes('[]')) return false;
  if (secret.test(snake)) return true;
  if (token.test(snake)) return !notToken.test(snake) || (snake === 'token' && isSignIn(description, text));
  if (/_key$/.test(snake)) return secretText.test(description);
  if (/^(?:.*_)?headers?$/.test(snake)) return /\bauthorization\b/i.test(description);
  if (/cert(?:ificate)?(?:_data)?$/.test(snake)) return keyMaterial.test(description);
  return snake === 'value' && acts.some(({ kind, object }) => kind === 'write' && object.at(-1) === 'secret');
}

function isSignIn(description: string, text: string): boolean {
  return description === '' ? namedToken.test(text.slice(0, 300)) : signingIn.test(description);
}
