import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildCommand } from '../src/commands/build.ts';
import { checkCommand } from '../src/commands/check.ts';
import { devCommand } from '../src/commands/dev.ts';
import { newCommand } from '../src/commands/new.ts';
import { publishCommand } from '../src/commands/publish.ts';
import { schemaCommand } from '../src/commands/schema.ts';
import { serveCommand } from '../src/commands/serve.ts';
import { projectFolder } from '../src/engine/cache/project-folder.ts';
import { directives } from '../src/markdown/directives.ts';
import { cardSizes } from '../src/model/pictures/social-card.ts';
import { articleFields } from '../src/model/site/article/article-fields.ts';
import { optionalOutputs, policyKinds, styleRuleIds } from '../src/model/site/publication.ts';
import { articleSchemas } from '../src/parse/article/article-schema.ts';
import { frontFields, packageFields, pinFields } from '../src/parse/front/front-fields.ts';
import { simpleSchemas } from '../src/parse/json-schema/file-schemas.ts';
import { siteFields } from '../src/parse/site/site-fields.ts';
import { context } from './parse/sample.ts';

/* The documentation describes the fields and options that the program has, and every link in it works. */

const read = (name: string) => readFileSync(path.join(projectFolder, name), 'utf8');
const guides = readdirSync(path.join(projectFolder, 'docs')).map((name) => `docs/${name}`);
const configuration = read('docs/configuration.md');

/** The first cells of the rows of the table under a heading, without their backquotes. */
function firstCells(text: string, heading: string): readonly string[] {
  const [, part = ''] = text.split(`## ${heading}\n`);
  const [section = ''] = part.split('\n## ');
  return [...section.matchAll(/^\| `([^|]*)` \|/gm)].map(([, cell = '']) => cell);
}

test('the glossary of docs/architecture.md has at most 20 terms, in order', () => {
  const [, glossary = ''] = read('docs/architecture.md').split('## Glossary\n');
  const [, ...terms] = [...glossary.matchAll(/^\| ([^|-]+) \|/gm)].map(([, term = '']) => term);
  expect(terms.length).toBeGreaterThan(10);
  expect(terms.length).toBeLessThanOrEqual(20);
  expect(terms.toSorted()).toEqual(terms);
});

describe('docs/configuration.md', () => {
  test('has every field of site.yaml, and says which are required', () => {
    const fields = Object.entries(siteFields.shape);
    expect(firstCells(configuration, 'Fields of site.yaml').toSorted()).toEqual(
      fields.map(([name]) => name).toSorted(),
    );
    const optional = fields.filter(([, field]) => field.safeParse(undefined).success);
    // A base URL may come from `--base-url`.
    const required = fields.filter((field) => !optional.includes(field) || field[0] === 'baseUrl');
    for (const [name] of required) expect(configuration).toContain(`| \`${name}\` | yes |`);
    for (const [name] of fields.filter((field) => !required.includes(field))) {
      expect(configuration).toContain(`| \`${name}\` | no |`);
    }
  });

  test('has every policy', () => {
    for (const name of policyKinds) expect(configuration).toContain(`\`${name}\``);
  });

  test('has every field of front.yaml, and of a package', () => {
    const { shape } = frontFields;
    const documented = firstCells(configuration, 'Fields of front.yaml');
    const known = [shape, pinFields.shape, packageFields.shape].flatMap(Object.keys);
    expect(documented.toSorted()).toEqual(known.toSorted());
  });

  test('the settings of a new site have every field', () => {
    const starter = read('starter/site/site.yaml');
    const names = Object.keys(siteFields.shape);
    expect(names.filter((name) => !new RegExp(`^#?${name}:`, 'm').test(starter))).toEqual([]);
  });

  test('has every rule of the house style, and what it requires', () => {
    const rows = new Set(firstCells(configuration, 'House style'));
    expect(styleRuleIds.filter((id) => !rows.has(id))).toEqual([]);
  });

  test('has everything that can be left out', () => {
    expect(optionalOutputs.filter((name) => !configuration.includes(`\`${name}\``))).toEqual([]);
  });

  test('has every command and every option', () => {
    const commands = [
      buildCommand(),
      checkCommand(),
      devCommand(),
      serveCommand(),
      publishCommand(),
      newCommand(),
      schemaCommand(),
    ];
    const all = commands.flatMap((command) => [command, ...command.commands]);
    const options = all.flatMap((command) => command.options.map(({ long }) => long ?? ''));
    for (const command of commands) {
      expect(configuration).toContain(`| \`npm run ${command.name()}\` |`);
    }
    const publishing = read('docs/publishing.md');
    const documented = (option: string) =>
      new RegExp(`${option}\\b`).test(`${configuration}${publishing}`);
    expect(options.filter((option) => !documented(option))).toEqual([]);
  });
});

describe('docs/writing.md', () => {
  test('has every field of an article', () => {
    const writing = read('docs/writing.md');
    const elsewhere = `${writing}${read('docs/translations.md')}`;
    const names = Object.keys(articleFields);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(elsewhere))).toEqual([]);
  });
});

/** The lists of backquoted names in each row of the table of `docs/writing.md`, by the first cell. */
function fieldRows(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const [, table = ''] = read('docs/writing.md').split('## Required and optional fields\n');
  const rows = [...table.matchAll(/^\| (.*?) \| (.*?) \| ?(.*?) ?\|$/gm)].slice(2);
  return new Map(
    rows.map(([, where = '', ...cells]) => [
      where,
      cells.map((cell) => [...cell.matchAll(/`([^`]*)`/g)].map(([, name = '']) => name)),
    ]),
  );
}

/** The fields of a schema, or of the items of a list: the required ones, then the others. */
function fieldsOf(schema: z.ZodType): readonly (readonly string[])[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fieldsOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return [];
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
  const isRequired = ([, field]: (typeof fields)[number]) => !field.safeParse(undefined).success;
  const names = (some: typeof fields) => some.map(([name]) => name).toSorted();
  return [names(fields.filter(isRequired)), names(fields.filter((each) => !isRequired(each)))];
}

describe('docs/writing.md lists the fields of', () => {
  const rows = fieldRows();
  const { article, articleWithMap } = articleSchemas(context);
  const { sources, lead, events, figures, corrections, updates, translationOf } = article.shape;
  const { person, place, organisation, story, section, page, picture } = simpleSchemas;
  const schemas: Readonly<Record<string, z.ZodType>> = {
    'an article': article,
    'each of `sources`': sources,
    '`lead` with a picture': lead,
    '`lead` with a map': articleWithMap.shape.lead,
    'each of `events`': events,
    'each of `figures`': figures,
    'each of `corrections`': corrections,
    'each of `updates`': updates,
    '`translationOf`': translationOf,
    'a person': person,
    'a place': place,
    'an organisation': organisation,
    'a story': story,
    'a section': section,
    'a page': page,
    'the notes of a picture': picture,
  };

  test.each(Object.entries(schemas))('%s, and says which are required', (where, schema) => {
    expect(rows.get(where)?.map((names) => names.toSorted())).toEqual(fieldsOf(schema));
  });

  test.each(['entry', 'quote'])(':::%s', (name) => {
    expect(rows.get(`\`:::${name}{}\``)?.flat()).toEqual(directives.get(name)?.attributes);
  });

  test('nothing else', () => {
    expect(rows.size).toBe(Object.keys(schemas).length + 2);
  });
});

describe('docs/pictures.md', () => {
  test('has the size of each social card', () => {
    const pictures = read('docs/pictures.md');
    const sizes = Object.values(cardSizes).map(({ width, height }) => `${width} by ${height}`);
    expect(sizes.filter((size) => !pictures.includes(size))).toEqual([]);
  });
});

describe('README.md', () => {
  test('is short: at most 120 lines', () => {
    expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(120);
  });

  test('links every guide', () => {
    for (const guide of guides) expect(read('README.md')).toContain(`(${guide})`);
  });
});

test.each(['README.md', ...guides])(
  'every link works, and every file that %s names exists',
  (name) => {
    const text = read(name);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href);
    const own = links.filter((href) => !/^https?:/.test(href));
    const places = own.map((href) =>
      path.join(path.dirname(name), href.split('#')[0] || path.basename(name)),
    );
    // `layouts/pages` and the like are folders of a site; `<lang>` and the like are not names.
    const named = [
      ...text.matchAll(/`((?:src|tests|deploy|bench|starter)\/[\w./-]+)`/g),
      ...text.matchAll(/`(layouts\/[\w./-]+\.\w+)`/g),
    ];
    const files = named.map(([, file = '']) => file);
    const missing = [...places, ...files].filter(
      (file) => !existsSync(path.join(projectFolder, file)),
    );
    expect(missing).toEqual([]);
  },
);

test.each(['README.md', ...guides])('every heading to which %s links is there', (name) => {
  const links = [...read(name).matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)];
  const missing = links.filter(([, file = '', anchor = '']) => {
    if (/^https?:/.test(file)) return false;
    const target = file === '' ? name : path.posix.join(path.posix.dirname(name), file);
    return !anchorsIn(read(target)).includes(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

/** The anchors of the headings of a Markdown file, as GitHub makes them. */
function anchorsIn(text: string): readonly string[] {
  const slugger = new GithubSlugger();
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugger.slug(heading));
}
