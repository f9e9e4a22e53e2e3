/** A contract with those who sign it, at least two. */
export interface SignedContract {
  /** Its name; where several models stand beside each other, the model and a colon come first. */
  readonly title: string;
  readonly parties: readonly string[];
}

/** Parties in a row, each bound to the next by a contract. */
export interface ContractChain {
  /** Name of the model; '' where there is one alone. */
  readonly model: string;
  readonly parties: readonly string[];
  /** Names of the contracts between neighbours, one fewer than parties. */
  readonly contracts: readonly string[];
}

interface Bond {
  readonly from: string;
  readonly to: string;
  readonly contract: string;
}

/** A party's name without what is said of it: "Haushalt" for "Haushalt, den das Amt vermittelt". */
function partyName(party: string): string {
  return party.replace(/, (?:der|die|das|den|dem|deren|dessen|manchmal|etwa)\b.*$/u, '');
}

/** The bonds of some contracts, with one name for a party that is named longer in another of them. */
function bondsOf(contracts: readonly SignedContract[]): Bond[] {
  const names = contracts.flatMap(({ parties }) => parties.map(partyName));
  const shortest = (name: string) =>
    names.filter((other) => name.startsWith(other)).sort((a, b) => a.length - b.length)[0] ?? name;
  return contracts.flatMap(({ title, parties }) =>
    parties.slice(1).map((party, index) => ({
      from: shortest(partyName(parties[index] ?? '')),
      to: shortest(partyName(party)),
      contract: title,
    })),
  );
}

/** The one chain that bonds form; undefined where they branch, close a circle or fall apart. */
function walk(bonds: readonly Bond[]): Omit<ContractChain, 'model'> | undefined {
  const ofParty = (party: string) => bonds.filter(({ from, to }) => from === party || to === party);
  const all = [...new Set(bonds.flatMap(({ from, to }) => [from, to]))];
  let here = all.find((party) => ofParty(party).length === 1);
  if (here === undefined || all.some((party) => ofParty(party).length > 2)) return undefined;
  const parties = [here];
  const contracts: string[] = [];
  const used = new Set<Bond>();
  for (let next = ofParty(here)[0]; next; next = ofParty(here).find((bond) => !used.has(bond))) {
    used.add(next);
    here = next.from === here ? next.to : next.from;
    parties.push(here);
    contracts.push(next.contract);
  }
  return used.size === bonds.length ? { parties, contracts } : undefined;
}

/**
 * Who signs what with whom, as chains of parties: one for each model where its contracts form one, else one for each of
 * its contracts.
 */
export function contractChains(contracts: readonly SignedContract[]): ContractChain[] {
  const split = contracts.map(({ title, parties }) => {
    const [model, name] = title.split(/:\s+/, 2);
    return name === undefined ? { model: '', title, parties } : { model: model ?? '', title: name, parties };
  });
  return [...Map.groupBy(split, ({ model }) => model)].flatMap(([model, group]) => {
    const chain = walk(bondsOf(group));
    if (chain) return [{ model, ...chain }];
    return group.map((contract) => ({
      model,
      parties: contract.parties.map(partyName),
      contracts: contract.parties.slice(1).map(() => contract.title),
    }));
  });
}
