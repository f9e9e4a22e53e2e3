import { sql, type Compilable, type CompiledQuery, type RawBuilder } from 'kysely';
import type { Storage } from './storage-port.ts';

class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A place in a query template that is filled in later. */
export function blank<Type>(name: string): RawBuilder<Type> {
  return sql<Type>`${new Blank(name)}`;
}

/**
 * A query that is built and compiled once per engine, then only filled in: on the busiest paths building it anew
 * would cost more than running it.
 *
 * @param build the query, with `blank(name)` where values go
 * @returns gives the query with the values by name; a name without value throws
 */
export function queryTemplate<Row>(
  build: (storage: Storage) => Compilable<Row>,
): (storage: Storage, values: Readonly<Record<string, unknown>>) => CompiledQuery<Row> {
  const compiled = new WeakMap<Storage, CompiledQuery<Row>>();
  return (storage, values) => {
    let template = compiled.get(storage);
    if (template === undefined) {
      template = build(storage).compile();
      compiled.set(storage, template);
    }
    const parameters = template.parameters.map((parameter) => {
      if (!(parameter instanceof Blank)) return parameter;
      if (!Object.hasOwn(values, parameter.name)) throw new TypeError(`no value for ${parameter.name}`);
      return values[parameter.name];
    });
    return { ...template, parameters };
  };
}
