import { describe, expect, test } from 'vitest';
import {
  type PreviousOutput,
  PreviousOutputs,
} from '../../../src/engine/dependencies/previous-outputs.ts';
import { digestOf } from '../../../src/model/digest.ts';

const output = (path: string, text: string, group = 0): PreviousOutput => ({
  path,
  plan: Buffer.from(digestOf(`the plan of ${text}`), 'hex'),
  group,
  digest: digestOf(text),
  size: text.length,
  mtimeMs: 1_470_304_800_000.125 + text.length,
});
const list = [output('404.html', 'gone'), output('ميناء/index.html', 'harbour', 65_535)];
const outputs = PreviousOutputs.of(list);
const all = (of: PreviousOutputs) => of.paths().map((_, number) => of.at(number));

describe('the outputs of a site', () => {
  test('are read back in their order', () => {
    expect(outputs.count).toBe(2);
    expect(outputs.paths()).toEqual(['404.html', 'ميناء/index.html']);
    expect(all(outputs)).toEqual(list);
    expect(outputs.at(1)).toEqual(list[1]);
    expect(outputs.planAt(1)).toEqual(list[1]?.plan);
  });

  test('are listed as the files of the site', () => {
    const files = list.map(({ path, digest, size }) => ({ path, digest, size }));
    expect([...outputs.files()]).toEqual(files);
  });

  test('are restored from their columns', () => {
    expect(all(new PreviousOutputs({ ...outputs.columns }))).toEqual(list);
  });

  test('may be none', () => {
    const none = PreviousOutputs.of([]);
    expect([none.count, none.paths(), all(none)]).toEqual([0, [], []]);
    expect(() => none.at(0)).toThrow(RangeError);
    expect(() => outputs.at(2)).toThrow(RangeError);
  });

  test('reject an invalid digest', () => {
    for (const odd of ['', 'assets/newsreader.woff2', digestOf('').slice(1)]) {
      expect(() => PreviousOutputs.of([{ ...output('a', 'a'), digest: odd }])).toThrow(RangeError);
    }
  });

  test('of the next build are the unchanged ones, given by number, and the new ones', () => {
    const made = output('404.html', 'not to be found', 3);
    const more = output('b.html', 'more', 1);
    expect(all(outputs.with(Int32Array.of(-1, 1), () => made))).toEqual([made, list[1]]);
    expect(all(outputs.with(Int32Array.of(0, 1), () => made))).toEqual(list);
    expect(all(outputs.with(Int32Array.of(0, -1, 1), () => more))).toEqual([
      list[0],
      more,
      list[1],
    ]);
    expect(all(outputs.with(Int32Array.of(1), () => more))).toEqual([list[1]]);
    expect(all(outputs.with(Int32Array.of(), () => more))).toEqual([]);
    expect(all(outputs)).toEqual(list);
  });

  test('keep their positions if an output with another path replaces one', () => {
    const other = output('405.html', 'other');
    const next = outputs.with(Int32Array.of(-1, 1), () => other);
    expect(all(next)).toEqual([other, list[1]]);
    expect(next.paths()).toEqual(['405.html', 'ميناء/index.html']);
  });
});
