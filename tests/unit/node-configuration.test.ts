import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeConfiguration, readConfiguration } from '../../src/feedback/entry/node-configuration.ts';

describe('the configuration by environment', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/gm)];

  test('has every setting explained in .env.example, and none there that does not exist', () => {
    // The pages are built with it; the server does not ask.
    const known = [...Object.keys(nodeConfiguration.shape), 'FEEDBACK_URL'].toSorted();
    expect(named.map(([, name]) => name).toSorted()).toEqual(known);
    for (const [line] of named) {
      const before = example.slice(0, example.indexOf(line)).trimEnd().split('\n').at(-1);
      expect(before, line).toMatch(/^# |^[A-Z_]+=/);
    }
  });

  test('gives the values of .env.example when nothing is set', () => {
    const given: Record<string, string> = {};
    for (const [line, name = '', value = ''] of named) if (!line.startsWith('#')) given[name] = value;
    expect(readConfiguration(given)).toEqual(readConfiguration({}));
  });
});
