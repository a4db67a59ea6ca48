import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planCorpus } from '../../../bench/corpus/corpus-plan.ts';
import { runMeasured } from '../../../bench/measure/run-measured.ts';
import { eleventy } from '../../../bench/peers/eleventy.ts';
import { hugo } from '../../../bench/peers/hugo.ts';
import { newestPlainArticle } from '../../../bench/peers/plain-article.ts';
import { withScratchFolder } from '../scratch-folder.ts';

const plan = planCorpus({ articles: 3, seed: 1, languages: ['en'] });
const newest = newestPlainArticle(plan);

describe('Eleventy', () => {
  test.each(['markdown-it', 'remark'] as const)(
    'makes a site with %s',
    async (markdown) => {
      await withScratchFolder(async (folder) => {
        const { name, command, out, steps } = await eleventy(folder, plan, markdown);
        expect(name).toMatch(new RegExp(`^Eleventy 3\\.\\d+\\.\\d+ with ${markdown}$`));
        await runMeasured(command);
        const read = (url: string) => readFile(path.join(out, url, 'index.html'), 'utf8');
        const person = newest.groups.people[0] ?? '';
        expect(await read(newest.url)).toContain(`<a href="/people/${person}/">`);
        expect(await read(newest.url)).toMatch(/<\/p>\n<h2/);
        for (const list of [
          '/',
          `/people/${person}/`,
          newest.url.slice(0, 9),
          newest.url.slice(0, 12),
        ]) {
          expect(await read(list)).toContain(`<li><a href="${newest.url}">${newest.title}</a>`);
        }
        const edit = steps.get('body');
        expect(await readFile(edit?.path ?? '', 'utf8')).toContain(newest.title);
      });
    },
    60_000,
  );
});

describe('Hugo', () => {
  const { PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
  });

  /** Makes a program called hugo, which only prints its version, the only one on the PATH. */
  async function install(folder: string): Promise<void> {
    const file = path.join(folder, 'bin/hugo');
    await mkdir(path.dirname(file));
    await writeFile(file, '#!/bin/sh\necho "hugo v0.169.0+extended linux/amd64"\n');
    await chmod(file, 0o755);
    process.env.PATH = path.dirname(file);
  }

  test('is left out if it is not on the PATH', async () => {
    await withScratchFolder(async (folder) => {
      process.env.PATH = folder;
      expect(await hugo(path.join(folder, 'site'), plan)).toBeUndefined();
      expect(await readdir(folder)).toEqual([]);
    });
  });

  test('gets the corpus with a taxonomy for each list', async () => {
    await withScratchFolder(async (folder) => {
      await install(folder);
      const made = await hugo(path.join(folder, 'site'), plan);
      expect(made?.name).toBe('Hugo 0.169.0');
      const text = await readFile(made?.steps.get('body')?.path ?? '', 'utf8');
      const [, head = '', ...body] = text.split('---\n');
      expect(parse(head)).toMatchObject({
        title: newest.title,
        url: newest.url,
        ...newest.groups,
        days: [newest.day],
        months: [newest.day.slice(0, 7)],
      });
      expect(body.join('---\n').trim()).toBe(newest.body.trim());
    });
  });
});
