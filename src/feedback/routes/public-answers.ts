/** A public answer as sent, with the revision of the data it was made from. */
export interface PublicAnswer {
  readonly revision: number;
  readonly body: string;
}

const capacity = 500;

/**
 * Keeps public answers as long as the data they were made from has not changed. The revision is read from the store
 * each time, so several processes on one store never serve what another has already changed.
 */
export class PublicAnswers {
  readonly #answers = new Map<string, PublicAnswer>();

  async get(key: string, revision: number, make: () => Promise<unknown>): Promise<PublicAnswer> {
    const known = this.#answers.get(key);
    if (known?.revision === revision) return known;
    const made = { revision, body: JSON.stringify(await make()) };
    if (this.#answers.size >= capacity) this.#answers.clear();
    this.#answers.set(key, made);
    return made;
  }
}
