import { expect, test } from 'vitest';
import { groupBy, groupByEach } from '../../src/model/grouping.ts';

test('groups are in the order of their first items, and so are the items of each', () => {
  const groups = groupBy(['quay', 'pier', 'quarry', 'port'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['q', ['quay', 'quarry']],
    ['p', ['pier', 'port']],
  ]);
});

test('groupByEach puts an item into the groups of all its keys', () => {
  const groups = groupByEach(['ab', 'b', ''], (text) => text);
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'b']],
  ]);
});
