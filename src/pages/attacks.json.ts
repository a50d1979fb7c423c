import type { APIRoute } from 'astro';
import { attacksJson } from '../catalogue/views/twin.ts';
import { catalogue } from './_catalogue.ts';

export const GET: APIRoute = () =>
  new Response(attacksJson(catalogue()), { headers: { 'content-type': 'application/json' } });
