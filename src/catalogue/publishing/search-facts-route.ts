import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { searchFacts } from './search-facts.ts';

/** What the search is told of the published entries. */
export const GET: APIRoute = async () => Response.json(searchFacts(await getCatalogue()));
