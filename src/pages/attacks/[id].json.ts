import type { APIRoute } from 'astro';
import { attackJson } from '../../catalogue/views/twin.ts';
import { attackOf, attackPaths } from '../_paths.ts';

export const getStaticPaths = attackPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(attackJson(attackOf(params)), { headers: { 'content-type': 'application/json' } });
