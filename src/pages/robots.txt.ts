import type { APIRoute } from 'astro';
import { catalogue } from './_catalogue.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${catalogue().urls.home}sitemap-index.xml`, site)}\n`);
