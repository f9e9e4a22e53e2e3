import * as z from 'zod';

/**
 * The keys that a schema has at a path; empty where it has none, for example inside a text.
 * Of a union all keys of all its options are given.
 */
export function knownKeysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.flatMap((option) => knownKeysAt(option, path)))];
  const [first, ...rest] = path;
  if (first === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodArray) return knownKeysAt(inner.element, rest);
  if (inner instanceof z.ZodObject && typeof first === 'string') {
    const next = shapeOf(inner).get(first);
    return next ? knownKeysAt(next, rest) : [];
  }
  return [];
}

/** The fields of an object schema by key. */
function shapeOf(schema: z.ZodObject<z.core.$ZodShape>): Map<string, z.core.$ZodType> {
  return new Map(Object.entries(schema.shape));
}

/** The schema inside optional, default and transforming wrappers. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
