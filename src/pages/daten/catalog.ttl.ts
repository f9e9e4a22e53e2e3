import type { APIRoute } from 'astro';
import { writeTurtle } from '../../catalogue/open-data/write-rdf.ts';
import { dataCatalogue } from './_data-catalogue.ts';

/** The catalogue of open data for portals, as Turtle. */
export const GET: APIRoute = async (context) =>
  new Response(await writeTurtle(await dataCatalogue(context)), {
    headers: { 'Content-Type': 'text/turtle; charset=utf-8' },
  });
