import { type Catalogue, type ModuleEntry, entryOf } from '../../catalogue/catalogue.ts';
import { routes } from '../../config/routes.ts';
import { text } from '../../i18n/text.ts';

/** Who uses a module, for whom it is, and where it belongs, as the lists of terms on its page. */
export function modulePeople(catalogue: Catalogue, { data }: ModuleEntry) {
  return [
    {
      title: text('module.users'),
      place: 'users',
      terms: data.users.map(({ user, note }) => ({ label: entryOf(catalogue.users, user).data.label, note })),
    },
    {
      title: text('module.targetGroups'),
      place: 'targetGroups',
      terms: data.targetGroups.map(({ group, note }) => ({
        label: entryOf(catalogue.targetGroups, group).data.label,
        note,
      })),
    },
    {
      title: text('module.fields'),
      place: 'fields',
      terms: data.fields.map((field) => ({
        label: entryOf(catalogue.fields, field).data.label,
        href: `${routes.modules}feld/${field.id}/`,
      })),
    },
    {
      title: text('module.phases'),
      place: 'phases',
      terms: data.phases.map((phase) => ({
        label: entryOf(catalogue.phases, phase).data.label,
        href: `${routes.modules}phase/${phase.id}/`,
      })),
    },
  ];
}
