import { describe, expect, test } from 'vitest';
import { chainAbove } from '../../src/model/chain.ts';

describe('the chain above an item', () => {
  const above = (links: Readonly<Record<string, string>>) => (item: string) => links[item];

  test('has the nearest first, without the item', () => {
    expect(chainAbove('quay', above({ quay: 'port', port: 'city' }))).toEqual(['port', 'city']);
    expect(chainAbove('quay', above({}))).toEqual([]);
  });

  test('ends before an item comes again', () => {
    expect(chainAbove('a', above({ a: 'b', b: 'a' }))).toEqual(['b', 'a']);
    expect(chainAbove('a', above({ a: 'a' }))).toEqual(['a']);
    expect(chainAbove('a', above({ a: 'b', b: 'c', c: 'b' }))).toEqual(['b', 'c']);
  });

  test('ends at the maximum', () => {
    expect(chainAbove('a', above({ a: 'b', b: 'c', c: 'd' }), 2)).toEqual(['b', 'c']);
  });
});
