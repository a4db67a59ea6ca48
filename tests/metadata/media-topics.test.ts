import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { standardsTest } from '../standards.ts';

interface Vocabulary {
  readonly concepts: Readonly<Record<string, { readonly en: string; readonly retired?: string }>>;
}

standardsTest(
  'every topic of content/site.yaml is an IPTC Media Topic in use, under its own name',
  ['iptc-mediatopics-2025-10-09.json'],
  ([file = '']) => {
    const { concepts }: Vocabulary = JSON.parse(readFileSync(file, 'utf8'));
    const site = readFileSync(path.join(projectFolder, 'content', 'site.yaml'), 'utf8');
    const { topics }: { topics: Record<string, string | { en: string }> } = parse(site);
    const own = Object.entries(topics).map(([code, label]) => [
      code,
      typeof label === 'string' ? label : label.en,
    ]);
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(own.map(([code = '']) => [code, concepts[code]?.en]));
    expect(own.filter(([code = '']) => concepts[code]?.retired !== undefined)).toEqual([]);
  },
);
