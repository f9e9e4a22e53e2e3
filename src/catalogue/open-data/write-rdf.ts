import { type Quad, type Term, Writer } from 'n3';
import { prefixes } from './dcat-prefixes.ts';

/** Statements as Turtle (https://www.w3.org/TR/turtle/). */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes: { ...prefixes } });
    writer.addQuads([...quads]);
    writer.end((error: Error | null, result: string) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

const rdfType = `${prefixes.rdf}type`;
const plainText = new Set([`${prefixes.xsd}string`, `${prefixes.rdf}langString`]);

function idOf(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** A value as JSON-LD writes it in full. */
function valueOf(term: Term): Record<string, string> {
  if (term.termType !== 'Literal') return { '@id': idOf(term) };
  if (term.language !== '') return { '@value': term.value, '@language': term.language };
  if (plainText.has(term.datatype.value)) return { '@value': term.value };
  return { '@value': term.value, '@type': term.datatype.value };
}

/** The same statements as flattened JSON-LD, one object per thing (https://www.w3.org/TR/json-ld11/#flattened-document-form). */
export function writeJsonLd(quads: readonly Quad[]): string {
  const things = new Map<string, Map<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    const thing = things.get(id) ?? new Map<string, unknown[]>();
    things.set(id, thing);
    const isType = predicate.value === rdfType;
    const key = isType ? '@type' : predicate.value;
    const values = thing.get(key) ?? [];
    thing.set(key, values);
    values.push(isType ? object.value : valueOf(object));
  }
  return JSON.stringify(
    [...things].map(([id, thing]) => ({ '@id': id, ...Object.fromEntries(thing) })),
    null,
    1,
  );
}
