import type { Rule } from './rule.ts';
import { bills } from './rules/bills.ts';
import { changes } from './rules/changes.ts';
import { computes } from './rules/computes.ts';
import { delegates } from './rules/delegates.ts';
import { deletes } from './rules/deletes.ts';
import { drivesAnInterface } from './rules/drives-an-interface.ts';
import { ends } from './rules/ends.ts';
import { movesMoney } from './rules/moves-money.ts';
import { promisesToRead } from './rules/promises-to-read.ts';
import { publishes } from './rules/publishes.ts';
import { reads } from './rules/reads.ts';
import { runsCode } from './rules/runs-code.ts';
import { runsStatements } from './rules/runs-statements.ts';
import { savesAResult } from './rules/saves-a-result.ts';
import { sends } from './rules/sends.ts';
import { sendsRequests } from './rules/sends-requests.ts';
import { signsTransactions } from './rules/signs-transactions.ts';
import { startsOrStops } from './rules/starts-or-stops.ts';
import { trades } from './rules/trades.ts';
import { unclear } from './rules/unclear.ts';
import { wipes } from './rules/wipes.ts';

/** Version of the rules, signals and word lists together; raised whenever a verdict can change. */
export const ruleset = '1.2.1';

/** The rules in the order in which they are asked; the first that applies decides. */
export const rules: readonly Rule[] = [
  movesMoney,
  trades,
  bills,
  signsTransactions,
  deletes,
  ends,
  wipes,
  runsCode,
  runsStatements,
  sendsRequests,
  drivesAnInterface,
  delegates,
  startsOrStops,
  sends,
  publishes,
  savesAResult,
  changes,
  promisesToRead,
  reads,
  computes,
  unclear,
];
