import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newTranslation } from '../../../src/engine/scaffold/new-translation.ts';
import { openNewsroom } from '../../../src/engine/scaffold/newsroom.ts';
import { writeNewSite } from '../../../src/engine/starter/new-site.ts';
import { readFrontMatter } from '../../../src/parse/yaml/front-matter.ts';

const base = mkdtempSync(path.join(tmpdir(), 'dateline-new-translation-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('a translation has the corrections that its version includes', () => {
  const settings = { name: 'The Record', lang: 'en', baseUrl: 'https://record.example/' };
  writeNewSite(base, { ...settings, timeZone: 'Europe/Paris' }, Date.UTC(2031, 4, 4));
  const site = path.join(base, 'content/site.yaml');
  const french = '  - {code: fr, name: Français, locale: fr-FR, direction: ltr}\n';
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(/^languages:\n/m, (key) => key + french),
  );
  const newsroom = openNewsroom(path.join(base, 'content'));
  if (!('folder' in newsroom)) throw new Error('site.yaml cannot be read');
  const given = { headline: 'The ferry runs', lang: 'en', from: 'example-ferry' };
  const { data } = readFrontMatter(newTranslation(given, newsroom)).value?.document ?? {};
  expect(data).toMatchObject({ corrections: [{ was: 'three', now: 'two' }] });
});
