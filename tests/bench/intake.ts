import { drawFrom } from './intake/drawn.ts';
import {
  attackers,
  day,
  honestPeople,
  modules,
  townHall,
  type Attack,
  type Person,
} from './intake/people.ts';
import { furthestMove, simulate, type Outcome } from './intake/simulate.ts';
import type { Figure } from './figure.ts';

const start = Date.UTC(2026, 0, 5);
const ipv6Of = (index: number) =>
  `2a0d:56${(index % 256).toString(16).padStart(2, '0')}:${(index >> 8).toString(16)}::1`;
const botOf = (index: number) => `${45 + (index % 30)}.77.${index % 30}.8`;

/** At once: as much as fits into ten hours. Patient: as much as stays below every number the rules name. */
const attacks: readonly (Attack & { readonly patient: boolean })[] = [
  {
    name: 'one machine, 2,000 in a day',
    module: 'modul-4',
    from: 200,
    days: 1,
    perDay: 2000,
    address: () => '45.9.1.2',
    patient: false,
  },
  {
    name: 'a /40 of IPv6, 2,000 in a day',
    module: 'modul-9',
    from: 210,
    days: 1,
    perDay: 2000,
    address: ipv6Of,
    patient: false,
  },
  {
    name: '30 machines, 2,000 in a day',
    module: 'modul-14',
    from: 220,
    days: 1,
    perDay: 2000,
    address: botOf,
    patient: false,
  },
  {
    name: 'one machine, 5 a day for a month',
    module: 'modul-5',
    from: 230,
    days: 30,
    perDay: 5,
    address: () => '45.9.1.2',
    patient: true,
  },
  {
    name: 'a /40 of IPv6, 15 a day for a month',
    module: 'modul-10',
    from: 230,
    days: 30,
    perDay: 15,
    address: ipv6Of,
    patient: true,
  },
  {
    name: '30 machines, 15 a day for a month',
    module: 'modul-15',
    from: 230,
    days: 30,
    perDay: 15,
    address: botOf,
    patient: true,
  },
];

const shareOf = (outcome: Outcome, people: readonly Person[], fate: 'counted' | 'held' | 'refused') =>
  people.filter((person) => outcome.fates.get(person) === fate).length;

/**
 * A year of 10,000 honest ratings of 34 modules, once alone and once with six attacks beside them, each on a module of its
 * own: how far published medians move, and how many honest people were held for longer than a release.
 */
export async function benchIntake(): Promise<Figure[]> {
  const draw = drawFrom(20261130);
  const honest = honestPeople(draw, start, 10_000);
  const colleagues = townHall(draw, start + 70 * day, 'modul-20');
  const calm = [...honest, ...colleagues];
  const sent = attacks.map((attack) => attackers(draw, start, attack, attack.patient));
  const alone = await simulate(calm, 1);
  const attacked = await simulate([...calm, ...sent.flat()], 1);
  const figures: Figure[] = attacks.flatMap((attack, index) => {
    const people = sent[index] ?? [];
    const aim = attack.patient ? 'reference' : '0';
    return [
      {
        name: `${attack.name}: counted of ${people.length}`,
        value: shareOf(attacked, people, 'counted'),
        unit: '',
        aim,
      },
      {
        name: `${attack.name}: furthest move of a median`,
        value: furthestMove(alone, attacked, attack.module),
        unit: 'levels',
        aim,
      },
    ];
  });
  const others = modules.filter((module) => attacks.every((attack) => attack.module !== module));
  const moved = Math.max(...others.map((module) => furthestMove(alone, attacked, module)));
  const percent = (outcome: Outcome) => (100 * shareOf(outcome, calm, 'held')) / calm.length;
  return [
    ...figures,
    { name: 'modules nobody attacked: furthest move of a median', value: moved, unit: 'levels', aim: '0' },
    {
      name: 'honest ones held for longer than a release, no attack',
      value: percent(alone),
      unit: '%',
      aim: '< 1',
    },
    {
      name: 'honest ones held for longer than a release, attacks',
      value: percent(attacked),
      unit: '%',
      aim: '< 1',
    },
    { name: 'honest ones refused', value: shareOf(attacked, calm, 'refused'), unit: '', aim: '0' },
    {
      name: 'town hall, twenty in a week: counted',
      value: shareOf(attacked, colleagues, 'counted'),
      unit: '',
      aim: '20',
    },
  ];
}
