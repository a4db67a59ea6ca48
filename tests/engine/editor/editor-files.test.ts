import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorFiles, refreshEditorFiles } from '../../../src/engine/editor/editor-files.ts';
import { openNewsroom } from '../../../src/engine/scaffold/newsroom.ts';
import { writeNewSite } from '../../../src/engine/starter/new-site.ts';
import {
  type SchemaKind,
  schemaFiles,
  schemaKinds,
} from '../../../src/parse/json-schema/schema-kinds.ts';
import { frontMatterText } from '../../../src/parse/yaml/front-matter.ts';
import { contentOf } from '../../sites/files/built-folder.ts';
import { readTexts } from '../site-folder.ts';
import { startServer, type YamlLanguageServer } from './yaml-language-server.ts';

/*
 * Tests the schemas that Dateline writes with the YAML language server, which the YAML extension of VS Code uses. It
 * must accept every file of every site here, refuse mistakes, and propose the names of a site.
 */

const site = mkdtempSync(path.join(tmpdir(), 'dateline-editor-'));
let server: YamlLanguageServer;

beforeAll(async () => {
  const settings = { name: 'The Record', lang: 'en', baseUrl: 'https://record.example/' };
  writeNewSite(site, { ...settings, timeZone: 'Europe/Paris' }, Date.UTC(2031, 4, 4, 10, 30));
  const schemas = schemaKinds.map((kind) => {
    const file = path.join(site, '.vscode', 'dateline', `${kind}.schema.json`);
    return [pathToFileURL(file).href, `**/${kind}.yaml`] as const;
  });
  server = await startServer(Object.fromEntries(schemas));
}, 60_000);

afterAll(() => {
  server?.stop();
  rmSync(site, { recursive: true, force: true });
});

/** Returns the YAML of every file of a content folder, with its kind. Plain texts in other languages have none. */
function yamlIn(
  content: string,
): readonly (readonly [name: string, kind: SchemaKind, yaml: string])[] {
  return Object.entries(readTexts(content)).flatMap(([name, text]) => {
    const kind = schemaKinds.find((each) => pattern(schemaFiles[each]).test(name));
    if (kind === undefined || !/\.(?:md|yaml)$/.test(name)) return [];
    const isFree = !/^(?:articles|pages)\//.test(name) && /\.[a-z]{2}\.md$/.test(name);
    if (isFree || (name.endsWith('.md') && !text.startsWith('---'))) return [];
    return [[name, kind, name.endsWith('.md') ? frontMatterText(text) : text] as const];
  });
}

/** Converts a path pattern of VS Code to a regular expression. */
function pattern(glob: string): RegExp {
  const source = glob.replaceAll('.', '\\.').replaceAll('**/', '§').replaceAll('*', '[^/]*');
  return new RegExp(`^${source.replaceAll('§', '(?:.*/)?')}$`);
}

const folders: readonly (readonly [name: string, content: string])[] = [
  ['the site of this repository', path.join(import.meta.dirname, '../../../content')],
  ['port-esker', contentOf('port-esker')],
  ['isle-of-orme', contentOf('isle-of-orme')],
];

describe('the schemas of a site', () => {
  test.each(folders)('accept every file of %s', async (_, content) => {
    const newsroom = openNewsroom(content);
    if (!('folder' in newsroom)) throw new Error('site.yaml cannot be read');
    const files = editorFiles(newsroom);
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validators = new Map(
      schemaKinds.map((kind) => {
        const text = files.get(`.vscode/dateline/${kind}.schema.json`) ?? '';
        return [kind, ajv.compile(JSON.parse(text))] as const;
      }),
    );
    const all = yamlIn(content);
    expect(all.length).toBeGreaterThan(10);
    for (const [name, kind, yaml] of all) {
      const validate = validators.get(kind);
      expect(validate?.(parse(yaml) ?? {}), `${name} ${JSON.stringify(validate?.errors)}`).toBe(
        true,
      );
    }
  });

  test('are assigned to their files in the settings of VS Code', () => {
    const settings = JSON.parse(readFileSync(path.join(site, '.vscode/settings.json'), 'utf8'));
    const wired: Readonly<Record<string, string>> = settings['yaml.schemas'];
    const yamlKinds = schemaKinds.filter((kind) => schemaFiles[kind].endsWith('.yaml'));
    expect(wired).toEqual(
      Object.fromEntries(
        yamlKinds.map((kind) => [
          `.vscode/dateline/${kind}.schema.json`,
          `content/${schemaFiles[kind]}`,
        ]),
      ),
    );
    for (const name of Object.keys(wired)) expect(readTexts(site)).toHaveProperty([name]);
  });

  test('have snippets with the names of the site', () => {
    const snippets = JSON.parse(
      readFileSync(path.join(site, '.vscode/dateline.code-snippets'), 'utf8'),
    );
    const bodies = Object.values(snippets).map((each) => (each as { body: string }).body);
    const one = (values: string) => `\${1|${values}|}`;
    expect(bodies).toContain(`section: ${one('news')}`);
    expect(bodies).toContain(`place: ${one('port-esker')}`);
    expect(bodies).toContain(`byline: [${one('newsroom,mara-voss')}]`);
    expect(bodies).toContain(`[[${one('Mara Voss,Port Esker')}]]`);
  });
});

describe('the YAML language server', () => {
  test('accepts every file of a new site', async () => {
    const all = yamlIn(path.join(site, 'content'));
    expect(new Set(all.map(([, kind]) => kind)).size).toBeGreaterThan(5);
    for (const [name, kind, yaml] of all) {
      expect(await server.problemsOf(`${kind}.yaml`, yaml), name).toEqual([]);
    }
  }, 60_000);

  test.each<[SchemaKind, string, RegExp]>([
    ['site', 'nmae: x\n', /nmae/],
    ['article', 'headline: [a]\n', /string/],
    ['article', 'kind: reprot\n', /not accepted/],
    ['place', 'type: city\ncoordinates: {latitude: 100, longitude: 1}\n', /maximum/],
    ['front', 'leed: x\n', /leed/],
  ])('refuses a mistake in %s: %j', async (kind, yaml, message) => {
    expect((await server.problemsOf(`${kind}.yaml`, yaml)).join('\n')).toMatch(message);
  });

  test.each<[SchemaKind, string, readonly string[]]>([
    ['article', 'section: |', ['news']],
    ['article', 'place: |', ['port-esker']],
    ['article', 'byline:\n  - |', ['newsroom', 'mara-voss']],
    ['article', 'kind: |', ['report', 'analysis', 'live']],
    ['place', 'within: |', ['port-esker']],
    ['article', 'headline: x\nk|', ['kicker', 'keyPoints']],
    ['site', 'cards: |', ['all', 'none']],
  ])('proposes in %s at %j', async (kind, marked, expected) => {
    expect(await server.proposalsAt(`${kind}.yaml`, marked)).toEqual(
      expect.arrayContaining([...expected]),
    );
  });
});

test('a content folder may have any name', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'dateline-editor-'));
  const settings = { name: 'The Record', lang: 'en', baseUrl: 'https://record.example/' };
  writeNewSite(other, { ...settings, timeZone: 'Europe/Paris' }, Date.UTC(2031, 4, 4, 10, 30));
  const content = path.join(other, 'texts');
  renameSync(path.join(other, 'content'), content);
  renameSync(path.join(content, 'people/mara-voss.md'), path.join(content, 'people/ann-lee.md'));
  refreshEditorFiles(content);
  const schema = readTexts(other)['.vscode/dateline/article.schema.json'];
  expect(schema).toContain('ann-lee');
  expect(schema).not.toContain('mara-voss');
  rmSync(other, { recursive: true });
});
