import { hitOn, type Rule } from '../rule.ts';

/** Destructive: see `says`. */
export const ends: Rule = {
  id: 'ends',
  category: 'Destructive',
  says: 'A call cancels, revokes, terminates, kills, bans or unsubscribes: what it ends has to be set up anew.',
  misses:
    'Endings worded as a status change (“set the status to closed”), and cancellations that the service lets a person undo.',
  apply: (reading) => hitOn(reading, ['end']),
};
