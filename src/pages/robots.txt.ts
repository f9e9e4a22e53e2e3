import type { APIRoute } from 'astro';
import { basePath } from '../config/base-path.ts';

/** Everything may be read; the site map says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${basePath}sitemap-index.xml`, site).href}\n`,
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
