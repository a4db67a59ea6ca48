import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { garbageCollector } from '../../../src/engine/cache/collect-garbage.ts';

/** A list of a hundred megabytes that nothing else refers to. */
function largeList(): WeakRef<object> {
  return new WeakRef(new Array<number>(12_500_000).fill(0));
}

test('garbage is collected once a thread has allocated enough', async () => {
  const collect = garbageCollector();
  const list = largeList();
  // Until the end of the turn, a new WeakRef keeps its object alive.
  await setImmediate();
  collect();
  expect(list.deref()).toBeUndefined();
});
