import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

// Bodies only: the front matter is read and checked by attacks/parse.ts, the same for pages, tests and commands.
export const collections = {
  attacks: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/attacks' }) }),
};
