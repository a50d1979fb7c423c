import type { APIRoute } from 'astro';
import { serverJson } from '../../catalogue/views/twin.ts';
import { serverOf, serverPaths } from '../_paths.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(serverJson(serverOf(params)), { headers: { 'content-type': 'application/json' } });
