import { hitOn, type Rule } from '../rule.ts';

/** Execute: see `says`. */
export const startsOrStops: Rule = {
  id: 'starts-or-stops',
  category: 'Execute',
  says: 'A call starts, stops, restarts, deploys, triggers or trains something that runs on after the call: a process, a job, a build, a service, a device.',
  misses:
    'Jobs that are started by creating a record (“create run”), which reads as a Write unless the record’s name gives it away.',
  apply: (reading) => hitOn(reading, ['run', 'start']),
};
