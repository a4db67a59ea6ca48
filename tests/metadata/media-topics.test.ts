import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { standardsTest } from '../standards.ts';

interface Vocabulary {
  readonly concepts: Readonly<
    Record<
      string,
      { readonly en: string; readonly retired?: string; readonly broader?: readonly string[] }
    >
  >;
}

type Label = string | { readonly en: string };
type Topic = Label | { readonly name: Label; readonly broader?: string };

standardsTest(
  'every topic of content/site.yaml is an IPTC Media Topic in use, under its own name',
  ['iptc-mediatopics-2025-10-09.json'],
  ([file = '']) => {
    const { concepts }: Vocabulary = JSON.parse(readFileSync(file, 'utf8'));
    const site = readFileSync(path.join(projectFolder, 'content', 'site.yaml'), 'utf8');
    const { topics }: { topics: Record<string, Topic> } = parse(site);
    const own = Object.entries(topics).map(([code, topic]) => {
      const label = typeof topic === 'object' && 'name' in topic ? topic.name : topic;
      return [code, typeof label === 'string' ? label : label.en];
    });
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(own.map(([code = '']) => [code, concepts[code]?.en]));
    expect(own.filter(([code = '']) => concepts[code]?.retired !== undefined)).toEqual([]);
    const ancestors = (code: string): readonly string[] =>
      (concepts[code]?.broader ?? []).flatMap((each) => [each, ...ancestors(each)]);
    for (const [code, topic] of Object.entries(topics)) {
      const broader = typeof topic === 'object' && 'broader' in topic ? topic.broader : undefined;
      const nearest = ancestors(code).find((each) => Object.hasOwn(topics, each));
      expect([code, broader]).toEqual([code, nearest]);
    }
  },
);
