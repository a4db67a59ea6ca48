import { expect, test, vi } from 'vitest';
import { articleView } from '../../src/pages/article-page.ts';
import { articleTextView } from '../../src/pages/article-text.ts';
import { baseFiles } from '../sites/files/base-files.ts';
import { entryText, liveNewsroom } from '../sites/files/live-newsroom.ts';
import { readerOf, soundSite } from '../sites/files/memory-folder.ts';

const path = 'articles/harbour-open.md';
const page = { url: '/2031/05/02/harbour-open/', lang: 'en', subject: path };

test('the text of an article reads nothing about other articles and their times', () => {
  const planned = soundSite(baseFiles);
  const [text, whole] = [readerOf(planned), readerOf(planned)];
  articleTextView(page, text);
  articleView(page, whole);
  expect([...whole.reads]).toContain(`context:${path}`);
  expect([...text.reads]).not.toContain(`context:${path}`);
  expect([...text.reads].filter((key) => /^(summary|text):(?!.*harbour-open)/.test(key))).toEqual(
    [],
  );
});

test('each link of live coverage is looked up once, however many entries there are', () => {
  const entries = Array.from({ length: 39 }, (_, index) =>
    entryText(`2031-05-04T10:${10 + index}`, `Crossing ${index}`, 'See [what we do](/about/).'),
  );
  const site = readerOf(soundSite({ ...liveNewsroom({}, entries.join('\n\n')) }));
  const lookUp = vi.spyOn(site, 'isWithheldLink');
  const derived = vi.spyOn(site, 'derived').mockImplementation((_, make) => make(site));
  const live = articleTextView({ ...page, subject: 'articles/ferry-live.md' }, site).live;
  expect(live?.entries).toHaveLength(39);
  expect(lookUp).toHaveBeenCalledTimes(39);
  expect(derived).toHaveBeenCalledTimes(1);
});
