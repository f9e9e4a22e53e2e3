import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { collectSearchFacts } from './collect-search-facts.ts';

/** What the search is told of the published entries. */
export const GET: APIRoute = async () => Response.json(collectSearchFacts(await getCatalogue()));
