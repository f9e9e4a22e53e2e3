import { Parser, Store } from 'n3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataSets } from '../../src/config/open-data.ts';
import { dataFiles } from '../../src/config/routes.ts';
import { dist } from '../support/built-site.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const spdx = 'http://spdx.org/rdf/terms#';

/** Shapes of DCAT-AP 3.0.0, © European Union, CC BY 4.0 (SEMICeu/DCAT-AP). */
const shapes = new Store(
  new Parser().parse(readFileSync('tests/fixtures/dcat/dcat-ap-3.0.0-shacl.ttl', 'utf8')),
);
const turtle = readFileSync(join(dist, dataFiles.catalogueTurtle), 'utf8');
const statements = new Store(new Parser().parse(turtle));

/**
 * What breaks a shape. Left out is the question of which class something is that the catalogue only names, such as the
 * EU's terms for formats, languages and licences: that needs those vocabularies from the net.
 */
async function violationsOf(data: Store): Promise<string[]> {
  const { results } = await new Validator(shapes).validate(data);
  return results
    .filter(({ severity }) => severity.value.endsWith('Violation'))
    .filter(
      ({ sourceConstraintComponent, value }) =>
        !sourceConstraintComponent.value.endsWith('ClassConstraintComponent') ||
        data.getQuads(value.value, null, null, null).length > 0,
    )
    .map(({ focusNode, message }) => `${focusNode.value} ${message.map((one) => one.value).join()}`);
}

describe('the catalogue for data portals', () => {
  it('violates no shape of DCAT-AP', async () => {
    expect(await violationsOf(statements)).toEqual([]);
    const withoutTitles = new Store(
      statements
        .getQuads(null, null, null, null)
        .filter(({ predicate }) => !predicate.value.endsWith('title')),
    );
    expect((await violationsOf(withoutTitles)).length).toBeGreaterThan(0);
  });

  it('lists every file with the size and the checksum of what is served', () => {
    const addresses = statements.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value);
    expect(addresses.map((address) => new URL(address).pathname)).toEqual(
      dataSets.flatMap(({ files }) => [...files]),
    );
    for (const address of addresses) {
      const bytes = readFileSync(join(dist, new URL(address).pathname));
      const [file] = statements.getSubjects(`${dcat}downloadURL`, address, null);
      const [size] = statements.getObjects(file ?? null, `${dcat}byteSize`, null);
      expect(Number(size?.value), address).toBe(bytes.byteLength);
      const [sum] = statements.getObjects(file ?? null, `${spdx}checksum`, null);
      const [digest] = statements.getObjects(sum ?? null, `${spdx}checksumValue`, null);
      expect(digest?.value, address).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('says the same in JSON-LD', () => {
    const things = z
      .array(z.looseObject({ '@id': z.string(), '@type': z.array(z.string()) }))
      .parse(JSON.parse(readFileSync(join(dist, dataFiles.catalogueJsonLd), 'utf8')));
    const values = things.flatMap((thing) =>
      Object.entries(thing).flatMap(([key, value]) =>
        key.startsWith('@') ? [] : z.array(z.unknown()).parse(value),
      ),
    );
    const types = things.flatMap((thing) => thing['@type']);
    expect(values.length + types.length).toBe(statements.size);
    expect(things.filter((thing) => thing['@type'].includes(`${dcat}Dataset`))).toHaveLength(dataSets.length);
  });
});
