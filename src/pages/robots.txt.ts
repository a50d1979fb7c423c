import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const base = `/${process.env.BASE || ''}/`.replaceAll(/\/+/g, '/');
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${base}sitemap-index.xml`, site)}\n`);
};
