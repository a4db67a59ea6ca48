import { expect, test } from 'vitest';
import { inTurns } from '../../../src/engine/render/in-turns.ts';
import { parseTree } from '../../../src/markdown/parse-tree.ts';

test('the event loop runs after each item', async () => {
  const order: string[] = [];
  await inTurns(['a', 'b', 'c'], (item) => {
    order.push(item);
    setImmediate(() => order.push(`after ${item}`));
  });
  expect(order).toEqual(['a', 'after a', 'b', 'after b', 'c', 'after c']);
});

test('an error ends it', async () => {
  const seen: number[] = [];
  const ended = inTurns([1, 2, 3], (item) => {
    seen.push(item);
    if (item === 2) throw new RangeError('two');
  });
  await expect(ended).rejects.toThrow('two');
  expect(seen).toEqual([1, 2]);
});

test('the memory that Sätteri needs for a text is free after it', async () => {
  const text = 'The *harbour* of [[Port Esker]] was closed. '.repeat(400);
  const parse = () => parseTree(text, 'satteri');
  const texts = Array.from({ length: 1000 });
  await inTurns(texts.slice(0, 100), parse);
  const before = process.memoryUsage().rss;
  await inTurns(texts, parse);
  // Without turns of the event loop, it grows by 120 to 180 MB.
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(60);
});
