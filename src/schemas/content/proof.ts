import * as z from 'zod';
import { pastDay } from './iso-day.ts';
import { prose } from './prose.ts';

/** How well a module is proven: described, reasoned, evaluated without comparison, measured against one, unknown. */
export const proofLevels = ['beschrieben', 'begruendet', 'begleitet', 'belegt', 'unbekannt'] as const;

/** How well a module is proven. "nicht untersucht" is a full answer to effect, harm and certainty. */
export const proof = z.strictObject({
  level: z.enum(proofLevels).meta({ description: `Beleglage: ${proofLevels.join(', ')}` }),
  reason: prose.meta({ description: 'Warum diese Stufe; ein Satz mit Quelle' }),
  effect: prose.meta({ description: 'Was zur Wirkung bekannt ist; ein Satz' }),
  harm: prose.meta({ description: 'Was zu unerwünschten Folgen bekannt ist; ein Satz' }),
  certainty: prose.meta({ description: 'Wie sicher das ist; ein Satz' }),
  sources: z.array(z.string()).default([]).meta({ description: 'Kurznamen der Quellen' }),
  checked: pastDay.meta({ description: 'Zuletzt geprüft am' }),
});
