import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommand } from '../src/commands/build.ts';
import { checkCommand } from '../src/commands/check.ts';
import { devCommand } from '../src/commands/dev.ts';
import { newCommand } from '../src/commands/new.ts';
import { publishCommand } from '../src/commands/publish.ts';
import { schemaCommand } from '../src/commands/schema.ts';
import { serveCommand } from '../src/commands/serve.ts';
import { projectFolder } from '../src/engine/cache/project-folder.ts';
import { articleFields } from '../src/model/site/article/article-fields.ts';
import { optionalOutputs, styleRuleIds } from '../src/model/site/publication.ts';
import { frontFields, packageFields, pinFields } from '../src/parse/front/front-fields.ts';
import { siteFields } from '../src/parse/site/site-fields.ts';

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

  test('has every field of front.yaml, and of a package', () => {
    const { shape } = frontFields;
    const documented = firstCells(configuration, 'Fields of front.yaml');
    const known = [shape, pinFields.shape, packageFields.shape].flatMap(Object.keys);
    expect(documented.toSorted()).toEqual(known.toSorted());
  });

  test('the settings of a new site have every field', () => {
    const starter = read('starter/site/site.yaml');
    for (const name of Object.keys(siteFields.shape)) {
      expect(starter, name).toMatch(new RegExp(`^#?${name}:`, 'm'));
    }
  });

  test('has every rule of the house style, and what it requires', () => {
    for (const id of styleRuleIds)
      expect(configuration).toMatch(new RegExp(`^\\| \`${id}\` \\| `, 'm'));
  });

  test('has everything that can be left out', () => {
    for (const name of optionalOutputs) expect(configuration).toContain(`\`${name}\``);
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
    for (const option of new Set(options)) {
      expect(`${configuration}${publishing}`, option).toMatch(new RegExp(`${option}\\b`));
    }
  });
});

describe('docs/writing.md', () => {
  test('has every field of an article', () => {
    const writing = read('docs/writing.md');
    const elsewhere = `${writing}${read('docs/translations.md')}`;
    for (const name of Object.keys(articleFields)) {
      expect(elsewhere, name).toMatch(new RegExp(`\\b${name}\\b`));
    }
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
    const named = [...text.matchAll(/`((?:src|layouts|tests|deploy|bench)\/[\w./-]+\.\w+)`/g)];
    const files = named.map(([, file = '']) => file);
    const missing = [...places, ...files].filter((file) => !isThere(file));
    expect(missing).toEqual([]);
  },
);

function isThere(file: string): boolean {
  try {
    readFileSync(path.join(projectFolder, file));
    return true;
  } catch {
    return false;
  }
}
