/** A public answer as sent, with the tag of the data it was made from. */
export interface PublicAnswer {
  readonly tag: string;
  readonly body: string;
}

const capacity = 500;

/**
 * Keeps public answers as long as the data they were made from has not changed. The tag is read from the store
 * each time, so several processes on one store never serve what another has already changed.
 */
export class PublicAnswers {
  readonly #answers = new Map<string, PublicAnswer>();

  async get(key: string, tag: string, make: () => Promise<unknown>): Promise<PublicAnswer> {
    const known = this.#answers.get(key);
    if (known?.tag === tag) return known;
    const made = { tag, body: JSON.stringify(await make()) };
    if (this.#answers.size >= capacity) this.#answers.clear();
    this.#answers.set(key, made);
    return made;
  }
}
