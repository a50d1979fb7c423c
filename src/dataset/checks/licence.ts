import { isQuotable } from '../../model/licence.ts';
import type { Check, Fault } from './check.ts';

export const licence: Check = {
  name: 'licence',
  description: 'definitions are quoted only where the licence allows it, or where the entry says why all the same',
  check: ({ licence: { spdx, quotable, from }, tools, capture }) => {
    const faults: Fault[] = [];
    const next = 'capture the server again; it withholds what may not be quoted';
    if (quotable && !isQuotable(spdx) && !from.includes('quoted'))
      faults.push({
        path: 'licence.quotable',
        message: `${spdx} does not allow quotation, and no reason to quote is given`,
        next,
      });
    if (quotable) return faults;
    if (capture.instructions)
      faults.push({ path: 'capture.instructions', message: `${spdx} does not allow quotation`, next });
    return faults.concat(
      tools.flatMap(({ definition, withheld }, i): Fault[] =>
        withheld && Object.keys(definition).length === 1
          ? []
          : [{ path: `tools[${i}].definition`, message: `${spdx} does not allow quotation`, next }],
      ),
    );
  },
};
