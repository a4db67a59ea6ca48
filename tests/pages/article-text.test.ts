import { expect, test } from 'vitest';
import { articleView } from '../../src/pages/article-page.ts';
import { articleTextView } from '../../src/pages/article-text.ts';
import { baseFiles } from '../sites/files/base-files.ts';
import { readerOf, soundSite } from '../sites/files/memory-folder.ts';

const path = 'articles/harbour-open.md';
const page = { url: '/2031/05/02/harbour-open/', lang: 'en', subject: path };

test('the text of an article reads nothing of the articles and the times around it', () => {
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
