import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { iconFiles } from '../../../src/metadata/head/icon-files.ts';
import { webManifests } from '../../../src/metadata/head/web-manifest.ts';
import { baseFiles, twoLanguageSite } from '../../sites/files/base-files.ts';
import { standardsTest } from '../../standards.ts';
import { fileOf, filesOf, inputOf, outputsOf } from '../sample-input.ts';

const outputs = () =>
  outputsOf(
    webManifests,
    inputOf(
      { ...baseFiles, 'site.yaml': twoLanguageSite },
      { baseUrl: 'https://paper.example/news/' },
    ),
  );

describe('webManifests', () => {
  test('describes the site, with URLs under the path of the base URL', () => {
    const manifest = JSON.parse(fileOf(outputs(), 'manifest.webmanifest'));
    expect(manifest).toMatchObject({
      name: 'The Port Esker Record',
      description: 'News of a harbour town',
      lang: 'en',
      dir: 'ltr',
      id: '/news/',
      start_url: '/news/',
      scope: '/news/',
    });
    expect(manifest.icons).toContainEqual({
      src: '/news/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    });
    expect(manifest.icons).toHaveLength(iconFiles.filter((icon) => icon.purpose).length);
  });

  test('exists once for each language', () => {
    const arabic = JSON.parse(fileOf(outputs(), 'ar/manifest.webmanifest'));
    expect(arabic).toMatchObject({ lang: 'ar', dir: 'rtl', start_url: '/news/ar/' });
  });
});

standardsTest(
  'the manifest is valid against the schema of SchemaStore',
  ['schemastore-web-manifest.json'],
  ([file = '']) => {
    // The schema names an old draft of JSON Schema, but uses nothing that newer versions lack.
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    for (const [name, text] of filesOf(outputs())) {
      validate(JSON.parse(text));
      expect(validate.errors ?? [], name).toEqual([]);
    }
    expect(validate({ name: 'Port Esker', display: 'sideways' })).toBe(false);
  },
);
