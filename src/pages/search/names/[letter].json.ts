import type { APIRoute } from 'astro';
import { namesByLetter } from '../../../catalogue/views/search-records.ts';
import { catalogue } from '../../_catalogue.ts';

export const getStaticPaths = () =>
  [...namesByLetter(catalogue())].map(([letter, names]) => ({ params: { letter }, props: { names } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['names']), { headers: { 'content-type': 'application/json' } });
