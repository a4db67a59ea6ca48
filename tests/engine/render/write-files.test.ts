import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentChangedError } from '../../../src/engine/content/content-changed.ts';
import type {
  CardOutput,
  CopyOutput,
  FileOutput,
  IconOutput,
  WrittenOutput,
} from '../../../src/engine/dependencies/output-plan.ts';
import { formatIn } from '../../../src/engine/render/render-context.ts';
import { type FileMakers, writeFiles } from '../../../src/engine/render/write-files.ts';
import { planCards } from '../../../src/metadata/cards/social-cards.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { baseFiles } from '../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const planned = soundSite(baseFiles);
const reader = readerOf(planned);
const [planOfCard] = planCards(reader, planned.pages, (lang) => formatIn(lang, reader));
if (planOfCard === undefined) throw new Error('the site has no card');

/** A card, which takes some time. */
const card = (name: string): CardOutput => ({ make: 'card', path: name, card: planOfCard });
const file = (name: string): FileOutput => {
  const own = planned.files.find((each) => each.path === name);
  if (own === undefined) throw new Error(`the site has no ${name}`);
  return { make: 'file', ...own };
};
const copy = (name: string, from: string): CopyOutput => ({
  make: 'copy',
  path: name,
  from,
  digest: digestOf('copied'),
});
const icon = (name: string): IconOutput => ({ make: 'icon', path: name, digest: '' });

const later = async (text: string, milliseconds: number) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return new TextEncoder().encode(text);
};
const makers = (change: Partial<FileMakers> = {}): FileMakers => ({
  source: planned.facts,
  paintCard: ({ words }) => later(words.headline, 40),
  icons: [{ path: 'favicon.ico', body: new Uint8Array([0, 0, 1]) }],
  content: path.join(folder(), 'content'),
  ...change,
});

test('writes fast outputs, slow outputs and copies, and returns them in order', async () => {
  mkdirSync(path.join(folder(), 'content/media'), { recursive: true });
  writeFileSync(path.join(folder(), 'content/media/quay.png'), 'copied');
  writeFileSync(path.join(folder(), 'font'), 'copied from elsewhere');
  const outputs: readonly WrittenOutput[] = [
    card('a/slow.png'),
    file('robots.txt'),
    copy('media/quay.png', 'media/quay.png'),
    copy('assets/font.woff2', path.join(folder(), 'font')),
    icon('favicon.ico'),
    ...Array.from({ length: 9 }, (_, index) => card(`b/${index}.png`)),
  ];
  let count = 0;
  const written = await writeFiles(outputs, makers(), folder(), (more) => {
    count += more;
  });
  expect(written.map((each) => each.path)).toEqual(outputs.map((each) => each.path));
  expect(count).toBe(outputs.length);
  for (const { path: name, digest, size } of written) {
    const bytes = readFileSync(path.join(folder(), name));
    expect([name, digestOf(bytes), bytes.length]).toEqual([name, digest, size]);
  }
  const text = (name: string) => readFileSync(path.join(folder(), name), 'utf8');
  expect(text('a/slow.png')).toBe(reader.publication.taglines.en);
  expect(text('robots.txt')).toMatch(/^User-agent: /);
  expect(text('media/quay.png')).toBe('copied');
  expect(text('assets/font.woff2')).toBe('copied from elsewhere');
  expect(text('favicon.ico')).toBe('\0\0\u0001');
});

test('returns what each output read, and nothing for copies', async () => {
  mkdirSync(path.join(folder(), 'content'));
  writeFileSync(path.join(folder(), 'content/note'), 'copied');
  const outputs = [card('a.png'), copy('note', 'note'), icon('favicon.ico'), file('feed.json')];
  const [ofCard, ofCopy, ofIcon, ofFeed] = await writeFiles(outputs, makers(), folder());
  expect(ofCard?.reads).toContain('publication');
  expect(ofCard?.reads.some((key) => key.startsWith('text:'))).toBe(false);
  expect([ofCopy?.reads, ofIcon?.reads]).toEqual([[], []]);
  expect(ofFeed?.reads).toEqual(
    expect.arrayContaining(['publication', 'published:en/front', 'text:articles/harbour-open.md']),
  );
  for (const { reads } of [ofCard, ofFeed].flatMap((each) => each ?? [])) {
    expect(new Set(reads).size).toBe(reads.length);
  }
});

test('makes only a few at once, and stops at the first error', async () => {
  let open = 0;
  let most = 0;
  const counted = async () => {
    open += 1;
    most = Math.max(most, open);
    const bytes = await later('', 2);
    open -= 1;
    return bytes;
  };
  const many = Array.from({ length: 20 }, (_, index) => card(`${index}.png`));
  await writeFiles(many, makers({ paintCard: counted }), folder());
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(8);
  const noInk = makers({ paintCard: () => Promise.reject(new Error('no ink')) });
  const faulty = writeFiles([card('faulty.png'), file('robots.txt')], noInk, folder());
  await expect(faulty).rejects.toThrow('no ink');
  expect(existsSync(path.join(folder(), 'faulty.png'))).toBe(false);
});

test('refuses an unknown icon', async () => {
  await expect(writeFiles([icon('none.ico')], makers(), folder())).rejects.toThrow(RangeError);
});

test('a file of the content that is another one since the scan is not copied', async () => {
  mkdirSync(path.join(folder(), 'content/media'), { recursive: true });
  writeFileSync(path.join(folder(), 'secret'), 'secret');
  symlinkSync(path.join(folder(), 'secret'), path.join(folder(), 'content/media/quay.pdf'));
  const made = writeFiles([copy('media/quay.pdf', 'media/quay.pdf')], makers(), folder());
  await expect(made).rejects.toThrow(ContentChangedError);
  expect(existsSync(path.join(folder(), 'media/quay.pdf'))).toBe(false);
});
