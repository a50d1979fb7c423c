import type { APIRoute } from 'astro';
import { toolJson } from '../../../catalogue/views/twin.ts';
import { toolOf, toolPaths } from '../../_paths.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(toolJson(toolOf(params)), { headers: { 'content-type': 'application/json' } });
