import { onParameter, type SignalFinder } from '../signal-finder.ts';

const secret =
  /^(?:.*_)?(?:password|passwd|passphrase|secret|secrets|api_?key|apikey|access_?token|auth_?token|refresh_?token|bearer_?token|id_token|private_?key|privatekey|client_?secret|secret_?value|credentials?|connection_?string|mnemonic|seed_?phrase|ssh_?key|jwt|session_?cookie|cookies|authorization|otp|pin_?code|access_key|secret_key|token_secret|webhook_secret|encryption_key)$/;
const token = /^(?:.*_)?token$/;
const notToken =
  /(?:app|client|idempotency|page|next|continuation|sync|cursor|cancel|progress|base|quote|sell|buy|from|to|in|out|erc|nft|address|pagination|start|end|id|folder|file|wiki|doc|document|node|obj|parent|space|table|user)_?token$|^token$/;

/** A parameter that takes a secret. */
export const credential: SignalFinder = {
  id: 'credential',
  title: 'Credential or secret',
  says: 'A parameter takes a password, a key or a token. The secret then passes through the model’s context and its logs, and any other tool can be talked into repeating it.',
  misses:
    'A secret inside a free-form object or header list. A plain “token” counts only where its description speaks of signing in, since pages and coins have tokens too.',
  find: ({ parameters }) =>
    parameters
      .filter(({ snake, type, enum: values, description = '' }) => {
        if (
          values ||
          /\bname of\b/i.test(description.slice(0, 60)) ||
          /array of (?:object|any)/.test(type) ||
          /^(?:boolean|number|integer)$/.test(type)
        )
          return false;
        if (/^(?:has|is|include|show|reset|require|enable|change|force|max|num|use)_/.test(snake)) return false;
        if (secret.test(snake)) return true;
        if (!token.test(snake)) return false;
        return notToken.test(snake)
          ? snake === 'token' && /\b(?:auth|access|api|bearer|bot|login|jwt)/i.test(description)
          : true;
      })
      .map((parameter) => onParameter('credential', parameter)),
};
