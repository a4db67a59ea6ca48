import { describe, expect, test } from 'vitest';
import { arabic } from '../../../bench/corpus/arabic.ts';
import { english } from '../../../bench/corpus/english.ts';
import { type Grammar, write } from '../../../bench/corpus/grammar.ts';
import { randomFrom } from '../../../bench/corpus/random.ts';

const grammar: Grammar = {
  sentence: ['The {noun} of {place}.'],
  noun: ['{size} ferry'],
  size: ['big'],
};

describe('write', () => {
  test('expands rules within rules and asks the caller for names', () => {
    const words = { place: () => 'Port Esker' };
    expect(write('sentence', grammar, randomFrom(1), words)).toBe('The big ferry of Port Esker.');
  });

  test('prefers the caller’s word to a rule', () => {
    const words = { place: () => 'here', noun: () => 'end' };
    expect(write('sentence', grammar, randomFrom(1), words)).toBe('The end of here.');
  });

  test('names a symbol without a rule', () => {
    expect(() => write('sentence', grammar, randomFrom(1))).toThrow('no rule "place"');
  });
});

describe('the grammars', () => {
  const given = ['person', 'place', 'organisation', 'figure', 'number', 'outside', 'inside'];

  test.each([
    ['English', english],
    ['Arabic', arabic],
  ])('%s has a rule for every symbol that it uses', (_, rules) => {
    const used = Object.values(rules).flatMap((texts) =>
      texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, symbol]) => symbol ?? '')),
    );
    const unknown = used.filter((symbol) => !(symbol in rules) && !given.includes(symbol));
    expect(unknown).toEqual([]);
  });

  test('writes everything in Arabic that an article needs', () => {
    const english_only = [
      'emphatic',
      'Group',
      'Adjective',
      'ordinal',
      'stopped',
      'qualifier',
      'biography',
    ];
    const missing = Object.keys(english).filter((symbol) => !(symbol in arabic));
    expect(missing.sort()).toEqual(english_only.sort());
  });
});
