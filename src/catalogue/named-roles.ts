import type { Catalogue } from './catalogue.ts';

/** A part someone plays, with an organisation where one is named. */
export interface OrganisationRole {
  readonly organisation?: { readonly id: string } | undefined;
  readonly text: string;
}

/** A part with the organisation's name and address. */
export interface NamedRole {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly text: string;
}

/** Looks up the organisations of a list of roles. An organisation that is not published is left unnamed. */
export function namedRoles(catalogue: Catalogue, roles: readonly OrganisationRole[]): NamedRole[] {
  return roles.map(({ organisation, text }) => {
    const found = organisation ? catalogue.organisations.get(organisation.id)?.data : undefined;
    return { name: found?.name, url: found?.url, text };
  });
}
