import { byDimension } from '../../domain/dimensions.ts';
import type { ComparedRecord } from '../../schemas/wire/compared-record.ts';
import type { ModuleRecord } from '../../schemas/wire/module-record.ts';

function lean({ level, reason }: ModuleRecord['effort']['phase']) {
  return { level, reason };
}

/** The part of a module's record that the comparison shows. */
export function comparedRecordOf(record: ModuleRecord): ComparedRecord {
  const { slug, title, address, summary, effort, figures, ratings, checked, prerequisites } = record;
  const labels = (terms: readonly { label: string }[]) => terms.map(({ label }) => ({ label }));
  return {
    slug,
    title,
    address,
    summary,
    effort: byDimension((key) => lean(effort[key])),
    figures: figures.filter(({ entry }) => entry.modules === 1),
    sharedFigures: figures.filter(({ entry }) => entry.modules > 1).length,
    ratings,
    fields: labels(record.fields),
    phases: labels(record.phases),
    users: labels(record.users),
    targetGroups: labels(record.targetGroups),
    prerequisites,
    pitfalls: record.pitfalls.map(({ symptom }) => ({ symptom })),
    financing: record.financing.map(({ text }) => ({ text })),
    places: record.places.map(({ title: place }) => ({ title: place })),
    checked,
  };
}
