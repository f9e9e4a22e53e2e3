import * as z from 'zod';
import { line } from './prose.ts';

/** Who runs the site, as required for imprint (§ 5 DDG), privacy (GDPR art. 13) and accessibility statement (BITV 2.0). */
export const operatorSchema = z.strictObject({
  name: line.meta({ description: 'Name der Stelle' }),
  address: z.array(line).min(2).meta({ description: 'Anschrift, Zeile für Zeile' }),
  email: z.email({ error: 'erwartet eine E-Mail-Adresse' }),
  phone: line,
  /** Function that represents the body, no person's name needed. */
  representative: line,
  state: line.meta({ description: 'Bundesland' }),
  supervisoryBody: line,
  dataProtectionContact: line,
  dataProtectionAuthority: line,
  accessibilityContact: line,
  enforcementBody: line,
  hosting: line,
  /** What portals of open data ask of whoever delivers (DCAT-AP.de); all or nothing may be given. */
  openData: z
    .strictObject({
      contributorId: z
        .url({ error: 'erwartet eine Adresse wie http://dcat-ap.de/def/contributors/…' })
        .optional()
        .meta({ description: 'Kennung als Datenbereitsteller bei GovData' }),
      geocodingLevel: z
        .url({
          error: 'erwartet eine Adresse wie http://dcat-ap.de/def/politicalGeocoding/Level/municipality',
        })
        .optional()
        .meta({ description: 'Verwaltungsebene' }),
      geocoding: z
        .url({
          error: 'erwartet eine Adresse wie http://dcat-ap.de/def/politicalGeocoding/municipalityKey/…',
        })
        .optional()
        .meta({ description: 'Gemeinde, Kreis oder Land' }),
    })
    .optional(),
});

export type Operator = z.infer<typeof operatorSchema>;
