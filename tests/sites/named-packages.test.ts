import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { Compiler, Parser, Processor } from 'unified';
import type { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { buildSound, scratchFolder } from './files/built-folder.ts';

/**
 * The packages that do the main work, with the arguments of their calls: texts, or the URLs of
 * pages.
 */
const calls = vi.hoisted(() => ({
  'gray-matter': [] as string[],
  remark: [] as string[],
  'remark-parse': [] as string[],
  'remark-html': [] as string[],
  eleventy: [] as string[],
  yaml: [] as string[],
}));

vi.mock('gray-matter', async (importOriginal) => {
  const { default: matter } = await importOriginal<{ default: typeof import('gray-matter') }>();
  const counted = (...[file, options]: Parameters<typeof matter>) => {
    calls['gray-matter'].push(String(file));
    return matter(file, options);
  };
  return { default: Object.assign(counted, matter) };
});

vi.mock('remark', async (importOriginal) => {
  const { remark } = await importOriginal<typeof import('remark')>();
  const counting = () => (_: Root, file: VFile) => {
    calls.remark.push(String(file));
  };
  return { remark: () => remark().use(counting) };
});

vi.mock('remark-parse', async (importOriginal) => {
  const { default: remarkParse } = await importOriginal<typeof import('remark-parse')>();
  function counting(this: Processor): undefined {
    remarkParse.call(this);
    const parse = this.parser as Parser;
    this.parser = (text, file) => {
      calls['remark-parse'].push(text);
      return parse(text, file);
    };
  }
  return { default: counting };
});

vi.mock('remark-html', async (importOriginal) => {
  const { default: remarkHtml } = await importOriginal<typeof import('remark-html')>();
  function counting(this: Processor, options: Parameters<typeof remarkHtml>[0]): undefined {
    remarkHtml.call(this, options);
    const write = this.compiler as Compiler;
    this.compiler = (tree, file) => {
      calls['remark-html'].push(String(file));
      return write(tree, file);
    };
  }
  return { default: counting };
});

vi.mock('@11ty/eleventy', async (importOriginal) => {
  const { default: Eleventy } = await importOriginal<typeof import('@11ty/eleventy')>();
  type Given = ConstructorParameters<typeof Eleventy>;
  class Counting extends Eleventy {
    constructor(input: Given[0], output: Given[1], options: Given[2]) {
      const config: Given[2]['config'] = (eleventy) => {
        options.config(eleventy);
        eleventy.on('eleventy.after', async ({ results }) => {
          calls.eleventy.push(...results.map(({ url }) => url));
        });
      };
      super(input, output, { ...options, config });
    }
  }
  return { default: Counting };
});

vi.mock('yaml', async (importOriginal) => {
  const yaml = await importOriginal<typeof import('yaml')>();
  const parseDocument: typeof yaml.parseDocument = (text, options) => {
    calls.yaml.push(text);
    return yaml.parseDocument(text, options) as never;
  };
  return { ...yaml, parseDocument };
});

const content = path.join(projectFolder, 'content');
const names = readdirSync(path.join(content, 'articles'), { recursive: true, encoding: 'utf8' });
const articles = names
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(content, 'articles', name), 'utf8') }));

/** The text of an article after its front matter. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n') + '\n---\n'.length).trim();
}

/** `/2016/08/07/slug/` for `2016/08/slug.md`, `/ar/2016/…` for `slug.ar.md`. */
function addressOf(name: string): RegExp {
  const [, month, slug, lang] = /^(\d{4}\/\d\d)\/([\w-]+)(?:\.(\w+))?\.md$/.exec(name) ?? [];
  return new RegExp(`^${lang === undefined ? '' : `/${lang}`}/${month}/\\d\\d/${slug}/$`);
}

let remove: () => Promise<void>;

beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  await buildSound(content, path.join(scratch.folder, 'site'), { cards: false });
}, 60_000);
afterAll(() => remove());

test('the site has articles in two languages', () => {
  expect(articles.length).toBeGreaterThanOrEqual(6);
});

test('lines and columns are looked up only for problems, and the site has none', () => {
  expect(calls.yaml).toEqual([]);
});

const libraries = ['gray-matter', 'remark', 'remark-parse', 'remark-html'] as const;

describe.each(articles)('a build calls each library once for $name', ({ name, text }) => {
  test.each(libraries)('%s', (library) => {
    const body = bodyOf(text);
    const given = calls[library].filter((input) => input.trim().endsWith(body));
    expect(body.length).toBeGreaterThan(100);
    expect(given).toHaveLength(1);
  });

  test('Eleventy', () => {
    const address = addressOf(name);
    expect(calls.eleventy.filter((url) => address.test(url))).toHaveLength(1);
  });
});
