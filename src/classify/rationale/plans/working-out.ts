import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { deciding, slip } from '../wording.ts';

/** Texts, pictures and the like that come back as the answer. */
export function generated({ tool, on, pick }: Facts): string {
  return pick(
    `What ${tool} makes${on} comes back as its answer; it may be wrong and still read well, and each repeat makes it anew.`,
    `${tool} hands its result back${on} rather than putting it to use, so a mistake does no harm before somebody uses the result unread.`,
  );
}

/** Says which talk a call belongs to; nothing is worked out from it. */
const tracing = /^(?:conversation|trace|correlation|request)_id$/;

/** Sums, conversions, analyses. */
export function computed({ tool, on, top, pick }: Facts): string {
  const inputs = top
    .filter(({ required, snake }) => required && !tracing.test(snake))
    .map(({ path }) => code(path, 40));
  const from = inputs.length > 0 ? `from ${listOf(inputs, 3)}` : 'from what it is given';
  return pick(
    `${tool} works out its answer ${from}${on} and leaves nothing behind; a wrong input gives a wrong answer.`,
    `The answer of ${tool}${on} is worked out ${from}: harm comes only from trusting a result whose input was wrong.`,
    `Nothing outlives ${tool}${on}: it works ${from}, returns the result, and a mistaken call is one wrong answer.`,
  );
}

/** A verdict on something, which mends nothing. */
export function checked(f: Facts): string {
  const { tool, on, aims, pick } = f;
  return pick(
    `${tool} reports what it finds${on} and mends nothing itself${aims ? `; ${deciding(f)} what is looked at` : ''}; the harm in a wrong call is trust in a verdict on something else.`,
    `A verdict from ${tool}${on} changes nothing by itself${aims ? `; with ${slip(f)} it is a verdict on something else` : ''}, and asking again only reads again.`,
  );
}
