import type { APIRoute } from 'astro';
import { toolMarkdown } from '../../../catalogue/views/twin.ts';
import { catalogue } from '../../_catalogue.ts';
import { toolOf, toolPaths } from '../../_paths.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(toolMarkdown(toolOf(params), catalogue()), { headers: { 'content-type': 'text/markdown' } });
