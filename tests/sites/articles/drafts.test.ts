import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSound, contentOf, filesIn, scratchFolder } from '../files/built-folder.ts';
import { sharedBuild } from '../files/shared-builds.ts';
import { attributeOf, elementsOf, textOf } from '../html/html-tree.ts';

const draft = '2031/05/01/profile-of-the-keeper/index.html';
const pending = '2031/05/04/end-of-the-strike/index.html';
let remove: () => Promise<void>;
let published: ReadonlyMap<string, Buffer>;
let all: ReadonlyMap<string, Buffer>;

/** The texts of the elements of a class on a page. */
function saidIn(file: string, className: string): readonly string[] {
  return elementsOf(all.get(file)?.toString('utf8') ?? '')
    .filter((element) => attributeOf(element, 'class') === className)
    .map(textOf);
}

beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  const out = path.join(scratch.folder, 'site');
  await buildSound(contentOf('port-esker'), out, { drafts: true });
  published = (await sharedBuild(contentOf('port-esker'))).files;
  all = await filesIn(out);
}, 60_000);
afterAll(() => remove());

describe('drafts and pending articles', () => {
  test('are on no page of a site for readers', () => {
    expect(published.has(draft)).toBe(false);
    expect(published.has(pending)).toBe(false);
    const telling = [...published].filter(([, bytes]) =>
      /Dockers go back|a profile/.test(bytes.toString('utf8')),
    );
    expect(telling.map(([file]) => file)).toEqual([]);
  });

  test('are built on request, each with a banner that says what it is', () => {
    expect(saidIn(draft, 'banner')).toEqual([expect.stringMatching(/^Draft: /)]);
    expect(saidIn(pending, 'banner')).toEqual([
      expect.stringMatching(/^Pending: .*4 May 2031, 13:00 BST/),
    ]);
  });

  test('are marked in lists, unlike published ones', () => {
    expect(saidIn('index.html', 'flag')).toEqual(['Pending', 'Draft']);
    expect(saidIn('2031/04/03/dockers-vote-to-strike/index.html', 'banner')).toEqual([]);
  });
});
