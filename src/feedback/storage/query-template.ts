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
 * @returns gives the query with the values by name; a name without value throws, and so does a value without a place, for
 * it would be lost in silence
 */
export function queryTemplate<Row>(
  build: (storage: Storage) => Compilable<Row>,
): (storage: Storage, values: Readonly<Record<string, unknown>>) => CompiledQuery<Row> {
  const compiled = new WeakMap<Storage, { query: CompiledQuery<Row>; names: ReadonlySet<string> }>();
  const compile = (storage: Storage) => {
    const query = build(storage).compile();
    const names = query.parameters.flatMap((parameter) =>
      parameter instanceof Blank ? [parameter.name] : [],
    );
    return { query, names: new Set(names) };
  };
  return (storage, values) => {
    const template = compiled.get(storage) ?? compile(storage);
    compiled.set(storage, template);
    const placeless = Object.keys(values).find((name) => !template.names.has(name));
    if (placeless !== undefined) throw new TypeError(`no place for ${placeless}`);
    const parameters = template.query.parameters.map((parameter) => {
      if (!(parameter instanceof Blank)) return parameter;
      if (!Object.hasOwn(values, parameter.name)) throw new TypeError(`no value for ${parameter.name}`);
      return values[parameter.name];
    });
    return { ...template.query, parameters };
  };
}
