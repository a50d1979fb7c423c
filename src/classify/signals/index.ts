import type { SignalFinder } from '../signal-finder.ts';
import { amount } from './amount.ts';
import { bulk } from './bulk.ts';
import { confined } from './confined.ts';
import { credential } from './credential.ts';
import { egress } from './egress.ts';
import { filePath } from './file-path.ts';
import { freeFormCode } from './free-form-code.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { longText } from './long-text.ts';
import { markup } from './markup.ts';
import { modelInstructions } from './model-instructions.ts';
import { permissionChange } from './permission-change.ts';
import { privateData } from './private-data.ts';
import { publishes } from './publishes.ts';
import { readsPrivateMessages } from './reads-private-messages.ts';
import { readsSecrets } from './reads-secrets.ts';
import { recipient } from './recipient.ts';
import { remoteRef } from './remote-ref.ts';
import { restorable } from './restorable.ts';
import { untrustedContent } from './untrusted-content.ts';
import { urlOrHost } from './url-or-host.ts';

/** All signals, in the order of the model. */
export const signals: readonly SignalFinder[] = [
  freeFormCode,
  urlOrHost,
  filePath,
  credential,
  markup,
  recipient,
  amount,
  bulk,
  permissionChange,
  publishes,
  readsSecrets,
  readsPrivateMessages,
  privateData,
  untrustedContent,
  egress,
  remoteRef,
  modelInstructions,
  hiddenCharacters,
  longText,
  confined,
  restorable,
];
