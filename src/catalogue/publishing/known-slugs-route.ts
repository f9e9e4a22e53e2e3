import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';

/** The slugs of all modules that are published, for the feedback endpoint. */
export const GET: APIRoute = async () => {
  const { modules } = await getCatalogue();
  return Response.json([...modules.keys()].sort());
};
