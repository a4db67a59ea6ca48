import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lookForAltered } from '../../src/build/altered-files.ts';
import type { BuildState } from '../../src/build/build-state.ts';
import { lookThrough } from '../../src/build/content-scan.ts';
import type { KeptRelations } from '../../src/build/kept-relations.ts';
import { readState, stateFile } from '../../src/build/kept-state.ts';
import { NumberLists } from '../../src/build/number-lists.ts';
import { retouchSite } from '../../src/build/retouch-site.ts';
import { stopwatch } from '../../src/build/stopwatch.ts';
import { noRelations } from '../build/no-relations.ts';
import { buildSound, differences, filesIn, scratchFolder, testOptions } from './built-folder.ts';
import { firstDay, writeNewsroom } from './edits/newsroom.ts';
import { onePicture } from './edits/pictures.ts';
import { momentOf } from './memory-folder.ts';

/*
 * An edit of an article's words alone is put in its place without planning the rest of the site;
 * anything more than that is left to a build that looks at everything.
 */

let base: string;
let remove: () => Promise<void>;
const at = (name: string) => path.join(base, name);
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

const now = momentOf(firstDay.now);
beforeEach(async () => {
  rmSync(at('content'), { recursive: true, force: true });
  writeNewsroom(at('content'), firstDay);
  await buildSound(at('content'), at('site'), { cache: at('cache'), now });
});

const harbour = 'articles/2031/05/harbour-open.md';
const pilots = 'articles/2031/05/pilots-wait.md';
const lamp = 'articles/2030/lamp-is-lit.md';

/**
 * Tries to put in place what has changed since the last build; how many files that made.
 * @param altered what to make of what that build left
 */
async function retouched(
  time = now,
  altered: (state: BuildState) => BuildState = (state) => state,
): Promise<number | undefined> {
  const options = testOptions(at('content'), at('site'), { cache: at('cache'), now: time });
  const found = readState(stateFile(options));
  if (found === undefined) throw new Error('the first build has left no state');
  const state = altered(found);
  const last = { state, altered: lookForAltered(state, options) };
  const report = await retouchSite(lookThrough(options, state), last, options, stopwatch());
  return report?.files?.made;
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(path.join(at('content'), file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is as it was`);
  writeFileSync(path.join(at('content'), file), changed);
}

async function clean() {
  await buildSound(at('content'), at('clean'), { cache: at('clean-cache'), now });
  return filesIn(at('clean'));
}

describe('an edit of words', () => {
  test('is put in place: the page, its ninjs, its whole feeds', async () => {
    edit(harbour, (text) => `${text}\n\nMore followed after dark.\n`);
    // Page, ninjs.json, and three feeds each of the front page and the section.
    expect(await retouched()).toBe(8);
    expect(differences(await filesIn(at('site')), await clean())).toEqual([]);
  });

  test('in a sentence with a name changes the page of who bears it too', async () => {
    edit(harbour, (text) => text.replace('Ships came to', 'Barges came to'));
    expect(await retouched()).toBe(9);
    expect(differences(await filesIn(at('site')), await clean())).toEqual([]);
  });

  test('of what a picture in a text shows changes no picture', async () => {
    edit(lamp, (text) => text.replace('![The lamp](', '![The lamp at dusk]('));
    edit(lamp, (text) => `${text}\n\nIt burns.\n`);
    expect(await retouched()).toBeGreaterThan(0);
    expect(differences(await filesIn(at('site')), await clean())).toEqual([]);
  });

  const none = NumberLists.of([]);
  test.each<[string, Partial<KeptRelations>]>([
    ['of what files are made', { madeOf: none }],
    ['of what to read next', { related: none }],
    ['of what only the whole site can tell', { answers: noRelations.answers }],
  ])('is put in place where the last build noted nothing %s', async (_, wrong) => {
    edit(pilots, (text) => `${text}\n\nMore followed after dark.\n`);
    const made = await retouched(now, (state) => ({
      ...state,
      relations: { ...state.relations, ...wrong },
    }));
    expect(made).toBeGreaterThan(0);
    expect(differences(await filesIn(at('site')), await clean())).toEqual([]);
  });

  test('may come again, and in several articles', async () => {
    edit(harbour, (text) => `${text}\n\nMore followed.\n`);
    expect(await retouched()).toBe(8);
    edit(harbour, (text) => text.replace('More followed.', 'None followed.'));
    edit(pilots, (text) => text.replace('I have seen more.', 'I have seen less.'));
    expect(await retouched()).toBeGreaterThan(8);
    expect(differences(await filesIn(at('site')), await clean())).toEqual([]);
  });
});

describe('left to a build that looks at everything:', () => {
  const edits: Readonly<Record<string, () => void>> = {
    'a headline': () => edit(harbour, (text) => text.replace('headline: ', 'headline: Now ')),
    'a name that did not stand there': () =>
      edit(harbour, (text) => `${text}\n\nSo says [[Mara Voss]].\n`),
    'a link to the site': () => edit(harbour, (text) => `${text}\n\n[Who](/people/mara-voss/)\n`),
    'an event': () => edit(pilots, (text) => text.replace('Pilots waited.', 'Pilots slept.')),
    'another picture in a text': () =>
      edit(harbour, (text) => `${text}\n\n![The lamp](/media/lamp.png)\n`),
    'a map in a text': () => edit(harbour, (text) => `${text}\n\n::map{places="grey-rock"}\n`),
    'what is said of a picture': () =>
      edit('media/lamp.png.yaml', (text) => `${text}licence: CC0\n`),
    'another picture under the same name': () =>
      writeFileSync(path.join(at('content'), 'media/lamp.png'), onePicture(3, 2)),
    'a fault': () => edit(harbour, (text) => `${text}\n\nSo says [[Nobody]].\n`),
    'a person': () => edit('people/mara-voss.md', (text) => `${text}\n\nShe sails.\n`),
    'a new article': () => {
      const text = readFileSync(path.join(at('content'), harbour));
      writeFileSync(path.join(at('content'), 'articles/2031/05/harbour-shut.md'), text);
    },
    'an article that is gone': () => rmSync(path.join(at('content'), harbour)),
    'a page that someone has altered': () => {
      edit(harbour, (text) => `${text}\n\nMore followed.\n`);
      writeFileSync(path.join(at('site'), 'people/mara-voss/index.html'), 'altered');
    },
    'nothing at all': () => {},
  };
  test.each(Object.entries(edits))('%s', async (_, happen) => {
    happen();
    expect(await retouched()).toBeUndefined();
  });

  test('an edit after a moment at which something else has changed', async () => {
    edit(harbour, (text) => `${text}\n\nMore followed.\n`);
    expect(await retouched(momentOf('2031-05-06T00:00:00Z'))).toBeUndefined();
  });
});
