import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { styleProblems, styleRules } from '../../../src/checks/style/style-problems.ts';
import { starterLanguages } from '../../../src/engine/starter/site-settings.ts';
import { starterFiles } from '../../../src/engine/starter/starter-files.ts';
import { styleRuleIds } from '../../../src/model/site/publication.ts';
import { parseContent } from '../../../src/parse/parse-content.ts';
import { context } from '../../parse/sample.ts';
import { siteText } from '../../sites/files/base-files.ts';
import { fixContext } from '../fixes/fix-context.ts';
import { article } from './found.ts';

test('each rule has a unique id, a file and a test', () => {
  expect(styleRules.map(({ id }) => id).toSorted()).toEqual(styleRuleIds.toSorted());
  const tests = readdirSync(import.meta.dirname);
  const files = readdirSync(path.join(import.meta.dirname, '../../../src/checks/style'));
  for (const id of styleRuleIds) {
    expect(tests).toContain(`${id}.test.ts`);
    expect(files).toContain(`${id}.ts`);
  }
});

test('a rule applies if it is on', () => {
  const text = article('TK', { headline: 'Ferry runs again.' });
  const source = { path: 'articles/2016/08/ferry.md', text };
  const rules = (ids: Parameters<typeof styleProblems>[1]) =>
    styleProblems(source, ids, fixContext).map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rules([])).toEqual([]);
  expect(rules(['to-come'])).toEqual(['warning to-come']);
  expect(rules(styleRuleIds)).toEqual(['warning sentence-case', 'warning to-come']);
});

test('front matter that is never closed has no findings', () => {
  const source = { path: 'articles/2016/08/ferry.md', text: '---\nheadline: Ferry runs.\n' };
  expect(styleProblems(source, styleRuleIds, fixContext)).toEqual([]);
});

test.each(starterLanguages())(
  'the first article of a new site complies with all rules: %s',
  (lang) => {
    const settings = { name: 'The Record', lang, baseUrl: 'https://record.example/' };
    const files = starterFiles({ ...settings, timeZone: 'Europe/Paris' }, Date.UTC(2031, 4, 4));
    const [[name, text] = ['', '']] = [...files].filter(([each]) => each.includes('/articles/'));
    const suffix = lang === 'ar' ? '.ar' : '';
    const path = name.replace('content/', '').replace('.md', `${suffix}.md`);
    expect(styleProblems({ path, text }, styleRuleIds, fixContext)).toEqual([]);
    const settingsText = files.get('content/site.yaml') ?? '';
    for (const id of styleRuleIds) expect(settingsText).toContain(`\n  ${id}: on\n`);
  },
);

/** The rules that are on in a site.yaml, or its problems. */
function read(houseStyle: string): unknown {
  const site = { path: 'site.yaml', bytes: new TextEncoder().encode(siteText(houseStyle)) };
  const options = { words: context.words, baseUrl: undefined };
  const { value, problems } = parseContent({ files: [site], media: [] }, options);
  return problems.length === 0
    ? value?.publication.houseStyle
    : problems.map(({ message, advice }) => `${message} — ${advice}`);
}

test('site.yaml turns the rules on', () => {
  expect(read('')).toEqual([]);
  expect(read('houseStyle: {speaker: on, to-come: off}\n')).toEqual(['speaker']);
  expect(read('houseStyle: {speeker: on}\n')).toEqual([expect.stringContaining('speaker')]);
  expect(read('houseStyle: {speaker: yes}\n')).toEqual([expect.stringContaining('on')]);
});
