import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { articleSchemas } from '../../src/parse/article/article-schema.ts';
import { simpleSchemas } from '../../src/parse/json-schema/file-schemas.ts';
import type { SchemaKind } from '../../src/parse/json-schema/schema-kinds.ts';
import { contentOf } from '../sites/files/built-folder.ts';
import { baseFolder, contextWith } from './base-folder.ts';
import { sampleOf } from './schema-samples.ts';

/** A valid file from which inputs are made. */
export interface Seed {
  readonly kind: SchemaKind;
  /** The suffix of its name: `.md`, `.fr.md`, `.yaml`. */
  readonly ending: string;
  /** Its front matter as data, or the file if it is YAML. */
  readonly data: unknown;
  readonly bytes: Uint8Array;
}

/** The ids that samples refer to in the site of `baseFolder`. */
const ids = {
  section: 'harbour',
  story: 'harbour-strike',
  place: 'port-esker',
  author: 'mara-voss',
  topic: '20000001',
} as const;

/** Fields that only live coverage or only translations may have. */
const exclusive = new Set(['until', 'ended', 'refresh', 'translationOf']);

const folders: Readonly<Record<string, SchemaKind>> = {
  articles: 'article',
  people: 'person',
  places: 'place',
  organisations: 'organisation',
  stories: 'story',
  sections: 'section',
  pages: 'page',
  media: 'picture',
};

/** The seeds for a kind of file. */
export function seedsOf(kind: SchemaKind): readonly Seed[] {
  return seeds.filter((seed) => seed.kind === kind);
}

/** Front-page choices that name the articles of `baseFolder`. */
const fronts: readonly unknown[] = [
  {
    lead: 'sample',
    next: ['sample-2', { article: 'sample-3', until: '2031-06-01T12:00:00Z' }],
    packages: [
      { name: { en: 'The strike', ar: 'الإضراب' }, feature: 'pilots-say-no', with: ['sample-3'] },
    ],
  },
  {
    lead: { article: '2031/05/sample', until: '2031-06-01' },
    packages: [
      { name: 'The harbour', story: 'harbour-strike', until: '2031-06-01T12:00:00+02:00' },
    ],
  },
];

function samples(): readonly Seed[] {
  const { article, articleWithMap } = articleSchemas(contextWith('remark'));
  const schemas = [
    ...Object.entries(simpleSchemas),
    ...[article, articleWithMap].map((schema) => ['article', schema] as const),
  ];
  return schemas.map(([kind, schema]) => {
    const texts = (at: string) => [`A line for ${at}`];
    const wants = (_: unknown, key: string) => !exclusive.has(key);
    const data = sampleOf(schema, { ids, texts, wants });
    const of = kind as SchemaKind;
    return seedOf(
      of,
      fileText(of, data),
      of === 'picture' ? '.png.yaml' : isYaml(of) ? '.yaml' : '.md',
    );
  });
}

/** Returns a file as text. JSON is valid YAML. */
function fileText(kind: SchemaKind, data: unknown): string {
  const json = JSON.stringify(data, undefined, 1);
  return isYaml(kind) ? `${json}\n` : `---\n${json}\n---\n\nThe harbour was quiet.\n`;
}

/** Whether a kind of file is YAML as a whole. */
export function isYaml(kind: SchemaKind): boolean {
  return kind === 'site' || kind === 'front' || kind === 'picture';
}

function seedOf(kind: SchemaKind, text: string, ending: string): Seed {
  const file = { kind, ending, bytes: new TextEncoder().encode(text) };
  // A translated text has no front matter.
  const [whole = '', front = '{}'] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const data = parse(isYaml(kind) ? text : front);
  if (!named.has(kind) || whole === '') return { ...file, data };
  const marked = { ...data, name: withMark(data.name), aliases: withMark(data.aliases ?? []) };
  const markedText = `---\n${stringify(marked)}---\n${text.slice(whole.length)}`;
  return { ...file, data: marked, bytes: new TextEncoder().encode(markedText) };
}

/** A placeholder in names for the number of the input, since no two names in a site may be equal. */
export const numberMark = '%number%';

/** The kinds of files whose names determine their URLs. */
const named = new Set<SchemaKind>(['person', 'place', 'organisation']);

/** Adds the placeholder to every name in a value. */
function withMark(value: unknown): unknown {
  if (typeof value === 'string') return `${value} ${numberMark}`;
  if (Array.isArray(value)) return value.map(withMark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([lang, name]) => [lang, withMark(name)]));
}

/** The suffix of a name, from its first dot. */
function endingOf(file: string): string {
  return file.slice(file.indexOf('.'));
}

function kindOf(file: string): SchemaKind {
  const [folder = ''] = file.split('/');
  return folder === 'site.yaml' ? 'site' : (folders[folder] ?? 'page');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The files of the fictional sites, all valid, and for each kind of file a sample with all fields of its schema. */
export const seeds: readonly Seed[] = [
  ...baseFolder.files.map(({ path: file, bytes }) =>
    seedOf(kindOf(file), decode(bytes), endingOf(file)),
  ),
  ...[
    path.join(contentOf('isle-of-orme'), 'site.yaml'),
    path.join(contentOf('look/site'), 'site.yaml'),
    path.join(projectFolder, 'content', 'site.yaml'),
  ].map((file) => seedOf('site', readFileSync(file, 'utf8'), '.yaml')),
  ...samples(),
  ...fronts.flatMap((front) => [
    seedOf('front', stringify(front), '.yaml'),
    seedOf(
      'section',
      `---\n${stringify({ name: 'Quay', description: 'By the water', front })}---\n`,
      '.md',
    ),
  ]),
];
