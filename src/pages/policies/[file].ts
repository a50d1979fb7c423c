import type { APIRoute } from 'astro';
import { type DownloadKey, downloadKeys, downloadText } from '../../catalogue/views/download.ts';
import { catalogue } from '../_catalogue.ts';

export const getStaticPaths = () =>
  downloadKeys(catalogue()).map(({ file, ...props }) => ({ params: { file }, props }));

export const GET: APIRoute = ({ props }) => new Response(downloadText(props as Omit<DownloadKey, 'file'>, catalogue()));
