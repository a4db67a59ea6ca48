import { describe, expect, test } from 'vitest';
import { planCorpus } from '../../../bench/corpus/corpus-plan.ts';
import type { CorpusEntity } from '../../../bench/corpus/entities.ts';
import {
  newestPlainArticle,
  plainArticles,
  plainBody,
  plainGroups,
} from '../../../bench/peers/plain-article.ts';

const mara: CorpusEntity = {
  folder: 'people',
  id: 'mara-voss',
  names: { en: 'Mara Voss', ar: '' },
  shortNames: { en: 'Voss', ar: '' },
  descriptions: { en: 'Keeper', ar: '' },
  roles: undefined,
  own: {},
};
const names = new Map([
  ['Mara Voss', mara],
  ['Voss', mara],
]);

describe('plainBody', () => {
  test('links the first mention and keeps later ones as words', () => {
    const { body, mentioned } = plainBody(
      '[[Mara Voss|The keeper]] and [[Voss]], [[Voss|her]].',
      names,
    );
    expect(body).toBe('[The keeper](/people/mara-voss/) and Voss, her.');
    expect(mentioned).toEqual([mara]);
  });

  test('writes quotations and figures as Markdown', () => {
    const text =
      ':::quote{by="Mara Voss" on=2031-05-04}\n"We polished it."\n:::\n\nOf :figure[over 5]{#a-b}.';
    expect(plainBody(text, names).body).toBe(
      '> "We polished it."\n>\n> Mara Voss, 2031-05-04\n\nOf over 5.',
    );
  });

  test('leaves out notes on the translation of a quotation, and the ids of headings', () => {
    const text = '## Why {#why}\n\n:::quote{by="Mara Voss" on=2031-05-04 translated}\n"So."\n:::';
    expect(plainBody(text, names).body).toBe('## Why\n\n> "So."\n>\n> Mara Voss, 2031-05-04');
  });

  test('does not change other Markdown', () => {
    const text = '| a | b |\n\n[words](/2031/05/04/x/)[^1] and [x]\n\n[^1]: Note.';
    expect(plainBody(text, names)).toEqual({ body: text, mentioned: [] });
  });
});

describe('plainArticles', () => {
  const plan = planCorpus({ articles: 80, seed: 1, languages: ['en'] });
  const articles = [...plainArticles(plan)];

  test('contain nothing that only Dateline understands', () => {
    expect(articles).toHaveLength(80);
    const left = articles.filter(({ body }) => /\[\[|:::|:figure/.test(body));
    expect(left.map(({ url }) => url)).toEqual([]);
  });

  test('belong to groups that exist', () => {
    const known = new Set(plainGroups(plan).map(({ kind, id }) => `${kind}/${id}`));
    expect(known.size).toBe(6 + 24 + 480);
    const used = articles.flatMap(({ groups }) =>
      Object.entries(groups).flatMap(([kind, ids]) => ids.map((id) => `${kind}/${id}`)),
    );
    expect(used.filter((group) => !known.has(group))).toEqual([]);
    expect(used.length).toBeGreaterThan(400);
  });

  test('end with the newest', () => {
    expect(newestPlainArticle(plan)).toEqual(articles.at(-1));
  });
});
