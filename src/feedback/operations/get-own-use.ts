import type { OwnUse } from '../../schemas/wire/own-use.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findUse } from '../storage/use-queries.ts';
import { getCounting } from './get-counting.ts';

/**
 * A visitor's own mark of use of a module.
 * @throws Problem `not-found` when this secret has not marked the module
 */
export async function getOwnUse(services: Services, module: string, secret: string): Promise<OwnUse> {
  const voter = await services.hash('use', module, secret);
  const mark = await findUse(services.storage, module, voter);
  if (mark === undefined) throw new Problem('not-found');
  return { status: mark.status, ...(await getCounting(services, 'use', module, voter)) };
}
