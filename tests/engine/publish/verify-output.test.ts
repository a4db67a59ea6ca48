import { renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { noCopies } from '../../../src/engine/compression/previous-copies.ts';
import { PreviousOutputs } from '../../../src/engine/dependencies/previous-outputs.ts';
import { verifyOutput } from '../../../src/engine/publish/verify-output.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';
import { writeTexts } from '../site-folder.ts';

const out = scratchForEach();
const page = 'places/esker/index.html';
const names = ['index.html', page, 'ميناء/feed.json'];
const at = (name: string) => path.join(out(), name);

/** The present files, in the form in which a build that wrote them records them. */
const written = () => PreviousOutputs.of(names.map(fileOf));

function fileOf(name: string) {
  const { size, mtimeMs } = statSync(at(name));
  return { path: name, size, mtimeMs, digest: digestOf(name), plan: Buffer.alloc(8), group: 0 };
}

beforeEach(() => writeTexts(out(), Object.fromEntries(names.map((name) => [name, name]))));

describe.each([
  ['here', Number.POSITIVE_INFINITY],
  ['in a thread', 0],
])('a check of files %s', (_, worthAThread) => {
  const look = (outputs = written(), copies = noCopies) =>
    verifyOutput(
      { outputs, copies },
      { out: out(), watched: undefined, workers: 2 },
      worthAThread,
    )();

  test('finds none if all are unchanged', async () => {
    expect([...(await look())]).toEqual([]);
    expect([...(await look(PreviousOutputs.of([])))]).toEqual([]);
  });

  test('finds none if only the times differ, as after a restore', async () => {
    const before = written();
    for (const name of names) utimesSync(at(name), 1, 1);
    expect([...(await look(before))]).toEqual([]);
  });

  test('finds a missing compressed copy', async () => {
    writeTexts(out(), { 'index.html.br': 'index.html.br' });
    const files = PreviousOutputs.of([fileOf('index.html.br')]);
    rmSync(at('index.html.br'));
    expect([...(await look(written(), { version: 'any', files }))]).toEqual(['index.html.br']);
  });

  test.each<[string, () => void]>([
    ['with another size', () => writeFileSync(at(page), 'longer than it was when it was written')],
    [
      'with the same size and other content',
      () => {
        writeFileSync(at(page), page.toUpperCase());
        utimesSync(at(page), 1, 1);
      },
    ],
    ['that is missing', () => rmSync(at(page))],
    ['whose folder is missing', () => rmSync(at('places'), { recursive: true })],
    [
      'with a file in place of its folder',
      () => {
        rmSync(at('places'), { recursive: true });
        writeFileSync(at('places'), 'a file');
      },
    ],
    [
      'replaced with a link to the same file',
      () => {
        renameSync(at(page), at('moved.html'));
        symlinkSync('../../moved.html', at(page));
      },
    ],
  ])('finds one %s', async (__, happen) => {
    const before = written();
    happen();
    expect([...(await look(before))]).toEqual([page]);
  });
});

test('a build that follows changes does not check its folder', async () => {
  const before = written();
  rmSync(at(page));
  const options = { out: out(), watched: { changed: new Set<string>() }, workers: 2 };
  expect([...(await verifyOutput({ outputs: before, copies: noCopies }, options)())]).toEqual([]);
});
