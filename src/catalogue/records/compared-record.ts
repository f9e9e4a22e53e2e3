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
    effort: {
      phase: lean(effort.phase),
      time: lean(effort.time),
      staff: lean(effort.staff),
      cost: lean(effort.cost),
      participation: lean(effort.participation),
      complexity: lean(effort.complexity),
    },
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
