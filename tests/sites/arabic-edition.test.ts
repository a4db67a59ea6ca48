import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';

const content = path.join(projectFolder, 'content');
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.split(path.sep).join('/'),
);
const inArabic = files.filter((file) => file.endsWith('.ar.md')).sort();

interface Text {
  readonly matter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function read(file: string): Text {
  const text = readFileSync(path.join(content, file), 'utf8');
  const [, matter = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { matter: parse(matter) ?? {}, body };
}

/** The data of an article that is the same in every language. */
function facts({ matter, body }: Text): unknown {
  const listed = (key: string, fields: readonly string[]) =>
    ((matter[key] ?? []) as readonly Record<string, unknown>[]).map((entry) =>
      fields.map((field) => entry[field]),
    );
  return {
    ...Object.fromEntries(
      ['section', 'story', 'published', 'byline', 'place', 'lead', 'topics'].map((key) => [
        key,
        matter[key],
      ]),
    ),
    events: listed('events', ['id', 'date', 'place']),
    figures: listed('figures', ['id', 'value', 'asOf']),
    sources: listed('sources', ['kind']),
    keyPoints: ((matter.keyPoints ?? []) as readonly string[]).length,
    quoted: [...body.matchAll(/\{#([a-z0-9-]+)\}/g)]
      .map(([, id]) => id)
      .filter((id) => !isHeading(id, body)),
    paragraphs: body.trim().split(/\n{2,}/).length,
  };
}

function isHeading(id: string | undefined, body: string): boolean {
  return new RegExp(`^#.*\\{#${id}\\}$`, 'm').test(body);
}

/** The numbers in a text, in digits. */
function numbersIn(text: string): readonly string[] {
  return (text.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+/g) ?? []).sort();
}

describe('the Arabic edition of The Sirte Record', () => {
  test('has every article and every page of the English one', () => {
    const english = files.filter(
      (file) =>
        /^(articles|pages)\//.test(file) && file.endsWith('.md') && !file.endsWith('.ar.md'),
    );
    expect(english.length).toBeGreaterThan(5);
    expect(inArabic).toEqual(
      expect.arrayContaining(english.map((file) => file.replace(/\.md$/, '.ar.md'))),
    );
  });

  test.each(inArabic.filter((file) => file.startsWith('articles/')))(
    'has the same events and figures: %s',
    (file) => {
      const [translation, original] = [read(file), read(file.replace('.ar.md', '.md'))];
      expect(facts(translation)).toEqual(facts(original));
    },
  );

  test.each(inArabic)('has the numbers of the original: %s', (file) => {
    const [translation, original] = [read(file), read(file.replace('.ar.md', '.md'))];
    expect(numbersIn(translation.body)).toEqual(numbersIn(original.body));
  });

  test.each(inArabic.filter((file) => !file.startsWith('pages/')))(
    'has no quotations, except translations that are marked as such: %s',
    (file) => {
      const { body } = read(file);
      const unmarked = body.replace(/^:::quote\{[^}]* translated\}\n[\s\S]*?\n:::$/gm, '');
      expect(unmarked).not.toMatch(/["«»“”]/);
    },
  );

  test.each(inArabic)('uses Arabic punctuation: %s', (file) => {
    const { body } = read(file);
    expect(body).not.toMatch(/[\u0621-\u064a][,;?]/);
  });
});
