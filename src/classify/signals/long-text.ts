import { spanOf } from '../reading/span.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const limit = 4000;

/** A description too long to be read by the person who approves it. */
export const longText: SignalFinder = {
  id: 'long-text',
  title: 'Unusually long text',
  says: 'The description is longer than 4,000 characters. Few people read that much before they approve a tool, and every call pays for it in context.',
  misses: 'Long texts in a parameter’s description, or split over many parameters.',
  find: ({ text }) =>
    text.length > limit ? onText('long-text', spanOf('description', text, [limit, limit + 40])) : [],
};
