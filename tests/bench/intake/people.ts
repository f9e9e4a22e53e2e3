import { dimensionKeys, type DimensionKey } from '../../../src/domain/dimensions.ts';
import type { Drawn } from './drawn.ts';

/** Somebody who rates once. */
export interface Person {
  /** UTC milliseconds. */
  readonly at: number;
  readonly module: string;
  readonly levels: Partial<Record<DimensionKey, number>>;
  /** As a proxy writes it into `X-Forwarded-For`. */
  readonly address: string;
  readonly honest: boolean;
}

export const day = 86_400_000;
export const modules = Array.from({ length: 34 }, (_, index) => `modul-${index + 1}`);
/** A few modules get most of the ratings. */
const popularity = modules.map((_, index) => 1 / (index + 3));
/** Share of visitors by hour of the day, in Germany mostly at work. */
const hours = [0, 0, 0, 0, 0, 0, 1, 3, 8, 10, 10, 9, 6, 8, 9, 8, 6, 3, 3, 4, 4, 3, 2, 1];
const weekdays = [1, 5, 6, 6, 6, 4, 1];

const between = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));

/** What people think of a module: one middle per dimension, around which they spread over about three levels. */
export function opinionOf(module: string, key: DimensionKey): number {
  const seed = modules.indexOf(module) * 7 + dimensionKeys.indexOf(key) * 3;
  return 1.6 + ((seed * 37) % 29) / 10;
}

/** Levels an honest person gives; one in five leaves out a dimension here and there. */
export function honestLevels(draw: Drawn, module: string): Person['levels'] {
  const levels: Partial<Record<DimensionKey, number>> = {};
  for (const key of dimensionKeys) {
    if (draw.next() < 0.1) continue;
    const spread = draw.next() + draw.next() + draw.next() - 1.5;
    levels[key] = between(1, 5, Math.round(opinionOf(module, key) + 1.6 * spread));
  }
  return Object.keys(levels).length > 0 ? levels : { time: 3 };
}

const ipv4 = (...parts: number[]) => parts.join('.');

/**
 * Where honest people come from: half from a line of their own, a fifth over IPv6, a fifth from one of 150 town halls and
 * housing companies with one address each, a tenth from one of 40 gateways of mobile networks.
 */
export function honestAddress(draw: Drawn): string {
  const kind = draw.weighted([5, 2, 2, 1]);
  if (kind === 0) return ipv4(60 + draw.below(80), draw.below(256), draw.below(256), 1 + draw.below(254));
  if (kind === 1) return `2003:${draw.below(0xffff).toString(16)}:${draw.below(0xffff).toString(16)}:1::7`;
  // With a port, as some proxies write it.
  if (kind === 2) return `${ipv4(193, 20, draw.below(150), 9)}:${40_000 + draw.below(20_000)}`;
  return ipv4(109, 40, draw.below(40), 1 + draw.below(254));
}

function timeOn(draw: Drawn, start: number): number {
  return start + (draw.weighted(hours) + draw.next()) * 3_600_000;
}

/** Ten thousand people over a year, most of them on working days and in working hours. */
export function honestPeople(draw: Drawn, start: number, count: number): Person[] {
  return Array.from({ length: count }, () => {
    let date = draw.below(365);
    while (draw.next() * 6 > (weekdays[new Date(start + date * day).getUTCDay()] ?? 1))
      date = draw.below(365);
    const module = modules[draw.weighted(popularity)] ?? '';
    return {
      at: timeOn(draw, start + date * day),
      module,
      levels: honestLevels(draw, module),
      address: honestAddress(draw),
      honest: true,
    };
  });
}

/** Twenty colleagues of a town hall rate one module from one address, over the five working days of a week. */
export function townHall(draw: Drawn, monday: number, module: string): Person[] {
  return Array.from({ length: 20 }, (_, index) => ({
    at: timeOn(draw, monday + (index % 5) * day),
    module,
    levels: honestLevels(draw, module),
    address: '193.21.7.9',
    honest: true,
  }));
}

/** An attack on one module: where it comes from, how many a day it sends, and for how many days. */
export interface Attack {
  readonly name: string;
  readonly module: string;
  /** First day, counted from the beginning. */
  readonly from: number;
  readonly days: number;
  readonly perDay: number;
  readonly address: (index: number) => string;
}

/** What an attack sends: the level furthest from what people think; with `varied`, no two alike for long. */
export function attackers(draw: Drawn, start: number, attack: Attack, varied: boolean): Person[] {
  return Array.from({ length: attack.days * attack.perDay }, (_, index) => {
    const levels: Partial<Record<DimensionKey, number>> = {};
    for (const key of dimensionKeys) {
      const isHigh = opinionOf(attack.module, key) > 3;
      const far = varied && draw.next() < 0.4 ? 1 : 0;
      levels[key] = isHigh ? 1 + far : 5 - far;
    }
    const date = attack.from + Math.floor(index / attack.perDay);
    return {
      at: start + date * day + 8 * 3_600_000 + draw.next() * 10 * 3_600_000,
      module: attack.module,
      levels,
      address: attack.address(index % attack.perDay),
      honest: false,
    };
  });
}
