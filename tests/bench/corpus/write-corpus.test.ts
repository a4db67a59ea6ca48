import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../bench/corpus/article-body.ts';
import { type CorpusOptions, planCorpus } from '../../../bench/corpus/corpus-plan.ts';
import { corpusFiles, writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { planSite } from '../../sites/files/memory-folder.ts';
import { withScratchFolder } from '../scratch-folder.ts';

const usual: CorpusOptions = { articles: 50, seed: 1, languages: ['en'] };

const filesOf = (options: Partial<CorpusOptions> = {}) =>
  Object.fromEntries(
    [...corpusFiles(planCorpus({ ...usual, ...options }))].map(({ path, text }) => [path, text]),
  );
const articlesOf = (options: Partial<CorpusOptions> = {}) =>
  Object.entries(filesOf(options)).filter(([path]) => path.startsWith('articles/'));
const bodyOf = (text: string) => text.split('---\n').slice(2).join('---\n');

describe('a corpus', () => {
  test('has the same bytes on every machine', () => {
    const hash = createHash('sha256');
    for (const { path, text } of corpusFiles(planCorpus(usual))) hash.update(`${path}\n${text}\n`);
    // The digest changes if the words, the rules or the YAML library change. Update it then.
    expect(hash.digest('hex').slice(0, 16)).toBe('f66c83e4d13211f7');
  });

  test('differs with another seed', () => {
    const one = articlesOf().map(([, text]) => bodyOf(text));
    const other = new Set(articlesOf({ seed: 2 }).map(([, text]) => bodyOf(text)));
    expect(one.filter((body) => other.has(body))).toEqual([]);
  });

  test('has the requested number of articles, spread over ten years', () => {
    const paths = articlesOf().map(([path]) => path);
    expect(paths).toHaveLength(50);
    const years = new Set(paths.map((path) => path.split('/')[1]));
    expect([...years].sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => String(2014 + index)),
    );
  });

  test('has articles of 250 to 900 words', () => {
    const lengths = articlesOf({ articles: 300 }).map(([, text]) => countWords(bodyOf(text)));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(250);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
    expect(Math.max(...lengths)).toBeGreaterThan(700);
  });

  test('has everything that an article may contain', () => {
    const all = articlesOf({ articles: 300 }).map(([, text]) => text);
    const having = (pattern: RegExp) => all.filter((text) => pattern.test(text)).length;
    const marks = {
      names: /\[\[[^\]|]+\]\]/,
      'names as written': /\[\[[^\]|]+\|[^\]]+\]\]/,
      quotations: /^:::quote\{by="[^"]+" on=\d{4}-\d\d-\d\d\}$/m,
      tables: /^\| --- \| :-: \| --: \|$/m,
      'bullet lists': /^- /m,
      'numbered lists': /^1\. /m,
      headings: /^## /m,
      footnotes: /^\[\^1\]: /m,
      figures: /:figure\[[^\]]+\]\{#count-\d+-1\}/,
      'links outside': /\]\(https:\/\/reports\.example\//,
      'links inside': /\]\(\/20\d\d\//,
      events: /^events:$/m,
      corrections: /^corrections:$/m,
      updates: /^updates:$/m,
    };
    const missing = Object.entries(marks).filter(([, pattern]) => having(pattern) === 0);
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(having(marks.corrections)).toBeLessThan(30);
  });

  test('names hundreds of people, places and organisations, some far more often than others', () => {
    const names = articlesOf({ articles: 300 }).flatMap(([, text]) => [
      ...new Set([...text.matchAll(/\[\[([^\]|]+)/g)].map(([, name]) => name ?? '')),
    ]);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted.length).toBeGreaterThan(300);
    expect(sorted[0]).toBeGreaterThan(10 * (sorted[300] ?? 0));
  });
});

describe('the content that a corpus writes', () => {
  test('has no problems', () => {
    const { problems, value } = planSite(filesOf({ articles: 60 }));
    expect(problems.map(problemLine)).toEqual([]);
    const kinds = value?.pages.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'article')).toHaveLength(60);
    // People who sign articles have an author page instead.
    const people = value?.pages.filter(({ subject }) => subject.startsWith('person/')) ?? [];
    expect(people).toHaveLength(240);
  }, 60_000);

  test('is written to disk unchanged', async () => {
    await withScratchFolder(async (folder) => {
      await writeCorpus(folder, { ...usual, articles: 3 });
      const files = Object.entries(filesOf({ articles: 3 }));
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      expect(entries.filter((entry) => entry.isFile())).toHaveLength(files.length);
      for (const [file, text] of files) {
        expect(await readFile(path.join(folder, file), 'utf8')).toBe(text);
      }
    });
  });

  test('has no problems in English and Arabic either', () => {
    const files = filesOf({ articles: 60, languages: ['en', 'ar'] });
    const arabic = Object.keys(files).filter((path) => /^articles\/.*\.ar\.md$/.test(path));
    expect(arabic.length).toBeGreaterThan(5);
    expect(arabic.length).toBeLessThan(30);
    expect(files[arabic[0] ?? '']).toMatch(/\p{Script=Arabic}{3}/u);
    const { problems } = planSite(files);
    expect(problems.map(problemLine)).toEqual([]);
  }, 60_000);

  test('is rejected if the first language is not English', () => {
    expect(() => planCorpus({ ...usual, languages: ['ar'] })).toThrow('English first');
  });
});
