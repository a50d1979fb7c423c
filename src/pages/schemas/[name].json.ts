import type { APIRoute } from 'astro';
import { schemas, schemaText } from '../../catalogue/views/schemas.ts';
import { catalogue } from '../_catalogue.ts';

export const getStaticPaths = () => schemas.map(({ name }) => ({ params: { name } }));

export const GET: APIRoute = ({ params, site }) => new Response(schemaText(params.name!, catalogue().urls, site));
