import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { chanceOf } from '../edits/chance.ts';
import { type Edit, withArticles } from '../edits/changes.ts';
import { edits } from '../edits/edits.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { openNewsroom, said } from '../edits/newsroom-on-disk.ts';
import { singleEdits } from '../edits/single-edits.ts';
import { differences, filesIn, scratchFolder } from '../files/built-folder.ts';

/*
 * Edits that change much of a site, or something far from the edited text. After each of them, and after it is
 * reverted, the folder is the same as after a clean build.
 */

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

/** A newsroom whose first day is built. */
async function opened(name: string, first: Newsroom = firstDay) {
  const room = openNewsroom(base, name);
  let before = first;
  writeNewsroom(room.content, first);
  const firstReport = await room.build(first);
  expect(firstReport.problems.map(problemLine)).toEqual([]);
  const firstFiles = await filesIn(room.out);
  /** The report and files of a clean build. The first build of the room was one. */
  const clean = async (content: Newsroom) =>
    content === first
      ? { report: firstReport, files: firstFiles }
      : { report: await room.cleanBuild(content), files: await filesIn(room.clean) };
  return {
    ...room,
    first: firstFiles,
    /** Edits, builds, and compares with a clean build. Returns the files of the site. */
    become: async (after: Newsroom) => {
      writeNewsroom(room.content, after, before);
      before = after;
      const report = await room.build(after);
      const reference = await clean(after);
      const errors = report.problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(problemLine)).toEqual([]);
      expect(said(report)).toEqual(said(reference.report));
      const files = await filesIn(room.out);
      expect(differences(files, reference.files)).toEqual([]);
      expect((await room.build(after)).files).toMatchObject({ made: 0, removed: 0 });
      return files;
    },
  };
}

type Room = Awaited<ReturnType<typeof opened>>;

/** Newsrooms of the first day whose folder is the same as after a clean build. */
const idle: Room[] = [];
let rooms = 0;

/**
 * Runs a test in a newsroom of the first day, and reverts all its edits afterwards. The next test can then use the
 * newsroom without building the whole site first. A newsroom is not reused after a failure.
 */
async function inNewsroom(run: (room: Room) => Promise<void>): Promise<void> {
  rooms += 1;
  const room = idle.pop() ?? (await opened(`room ${rooms}`));
  await run(room);
  expect(differences(await room.become(firstDay), room.first)).toEqual([]);
  idle.push(room);
}

/** Edits that have an effect only after another edit, with that edit. */
const before: Readonly<Record<string, string>> = {
  'mention a place in French': 'add a timeline in French',
  'finish the draft': 'leave a draft unfinished',
  'add a live entry': 'begin live coverage',
  'change a live entry': 'begin live coverage',
  'delete a live entry': 'add twenty live entries',
  'correct an early live entry': 'add twenty live entries',
  'end live coverage': 'begin live coverage',
  'let live coverage reload': 'begin live coverage',
};
const others: Readonly<Record<string, Edit>> = {
  'replace a picture': edits['replace a picture'] ?? expect.fail(),
  'change the time zone': (room, chance) => {
    const chosen = edits['change the time zone']?.(room, chance) ?? room;
    return chosen.others.get('site.yaml') === room.others.get('site.yaml')
      ? (edits['change the time zone']?.(room, chanceOf(2)) ?? room)
      : chosen;
  },
};

describe('the folder is the same as after a clean build, after an edit and after it is reverted:', () => {
  test.each(Object.entries({ ...singleEdits, ...others }))('%s', async (name, edit) => {
    await inNewsroom(async ({ first, become }) => {
      const [earlier, chance] = [singleEdits[before[name] ?? ''], chanceOf(7)];
      const start = earlier?.(firstDay, chance) ?? firstDay;
      const old = earlier === undefined ? first : await become(start);
      const edited = await become(edit(start, chance));
      expect(differences(edited, old)).not.toEqual([]);
    });
  });
});

test("an edit far away changes the target of a timeline's link: its place gets a page in French", async () => {
  const arabic = singleEdits['add a language']?.(firstDay, chanceOf(1)) ?? firstDay;
  const start = singleEdits['add a timeline in French']?.(arabic, chanceOf(1)) ?? arabic;
  const { first, become } = await opened('three languages', start);
  const page = 'fr/2031/05/03/port-shut/index.html';
  const [own, home] = ['href="/fr/places/north-quay/"', 'href="/places/north-quay/"'];
  const shown = (files: ReadonlyMap<string, Buffer>) => files.get(page)?.toString() ?? '';
  expect([home, own].map((link) => shown(first).includes(link))).toEqual([true, false]);
  const named = singleEdits['mention a place in French']?.(start, chanceOf(1)) ?? start;
  const after = await become(named);
  expect(after.has('fr/places/north-quay/index.html')).toBe(true);
  expect([home, own].map((link) => shown(after).includes(link))).toEqual([false, true]);
  expect(differences(await become(start), first)).toEqual([]);
});

describe('an error leaves the site unchanged, and after it is fixed the folder is the same as after a clean build:', () => {
  const harbour = 'articles/2031/05/harbour-open.md';
  const withBody = (room: Newsroom, add: string) =>
    withArticles(room, (articles) => {
      const old = articles.get(harbour) ?? expect.fail();
      articles.set(harbour, { ...old, body: `${old.body}${add}` });
    });
  test.each<[string, (room: Newsroom) => Newsroom]>([
    ['reverted', (room) => room],
    ['fixed with another text', (room) => withBody(room, '\n\nSo says [[Mara Voss]].')],
    [
      'fixed together with another edit',
      (room) => edits['rename a topic']?.(room, chanceOf(1)) ?? room,
    ],
  ])('%s', async (_, mend) => {
    await inNewsroom(async ({ content, build, first, become, site }) => {
      const faulty = withBody(firstDay, '\n\nSo says [[Nobody]].');
      writeNewsroom(content, faulty, firstDay);
      for (const time of ['once', 'again']) {
        const report = await build(faulty);
        expect(report.problems.map(problemLine), time).toHaveLength(1);
        expect(report.written, time).toBe(false);
        expect(differences(await site(), first), time).toEqual([]);
      }
      writeNewsroom(content, firstDay, faulty);
      await become(mend(firstDay));
    });
  });
});

describe('a folder that was deleted between builds is rebuilt', () => {
  test.each(['nothing else', 'an edit'])('with %s', async (name) => {
    await inNewsroom(async ({ out, become }) => {
      rmSync(out, { recursive: true });
      await become(name === 'an edit' ? withHeadline('Harbour is shut') : firstDay);
    });
  });
});

function withHeadline(headline: string): Newsroom {
  return withArticles(firstDay, (articles) => {
    const name = 'articles/2031/05/harbour-open.md';
    const old = articles.get(name) ?? expect.fail();
    articles.set(name, { ...old, fields: { ...old.fields, headline } });
  });
}
