import { expect, test } from 'vitest';
import { styleProblems } from '../../../src/checks/style/style-problems.ts';
import { styleRuleIds } from '../../../src/model/site/publication.ts';
import { fixContext } from '../fixes/fix-context.ts';
import { article, found } from './found.ts';

const says = '"TK" says that something is still to come — write it in place of "TK"';

test('finds every TK of an article that is ready', () => {
  const sources = '[{name: TK, kind: official}]';
  expect(found('to-come', article('TK\n\nIt has TK engines.', { sources }))).toEqual([
    `front:18 ${says}`,
    `1:1 ${says}`,
    `3:8 ${says}`,
  ]);
});

test('finds a TK in any other file that readers see, which no other rule looks at', () => {
  const text = '---\nname: Transport.\ndescription: TK\n---\n\nYesterday, TK.\n';
  const problems = styleProblems({ path: 'sections/town.md', text }, styleRuleIds, fixContext);
  expect(problems.map(({ at, rule }) => `${at.line}:${at.column} ${rule}`)).toEqual([
    '3:14 to-come',
    '6:12 to-come',
  ]);
});

test('ignores drafts and other words', () => {
  expect(found('to-come', article('TK', { status: 'draft' }))).toEqual([]);
  expect(found('to-come', article('The TKO and aTK.'))).toEqual([]);
});
