import type { APIRoute } from 'astro';
import { writeJsonLd } from '../../catalogue/open-data/write-rdf.ts';
import { dataCatalogue } from './_data-catalogue.ts';

/** The catalogue of open data for portals, as JSON-LD. */
export const GET: APIRoute = async (context) =>
  new Response(writeJsonLd(await dataCatalogue(context)), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
