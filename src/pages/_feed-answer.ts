import { xmlCharacters } from '../domain/language/xml-characters.ts';

/** A feed as it is sent. What XML forbids is left out, wherever it came from: readers would refuse the whole feed. */
export function feedAnswer(feed: string): Response {
  return new Response(xmlCharacters(feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
