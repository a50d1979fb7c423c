import type { APIRoute } from 'astro';
import { serverMarkdown } from '../../catalogue/views/twin.ts';
import { catalogue } from '../_catalogue.ts';
import { serverOf, serverPaths } from '../_paths.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(serverMarkdown(serverOf(params), catalogue()), { headers: { 'content-type': 'text/markdown' } });
