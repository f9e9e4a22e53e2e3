import type { z } from 'zod';
import type { CollectionName, EntryReference } from '../../domain/collections.ts';

/**
 * Makes the schema of a reference to an entry of a collection. The site passes the one of its content layer,
 * the content check one that also remembers where each reference stands.
 */
export type MakeReference = <Name extends CollectionName>(
  collection: Name,
) => z.ZodType<EntryReference<Name>>;
