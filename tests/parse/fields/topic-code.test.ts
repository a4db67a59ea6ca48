import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { retiredTopics } from '../../../src/parse/fields/retired-topics.ts';
import { referredTopic, topicCode } from '../../../src/parse/fields/topic-code.ts';
import { standardsTest } from '../../standards.ts';

const messages = (value: string | number) =>
  topicCode()
    .safeParse(value)
    .error?.issues.map(({ message }) => message);

describe('topicCode', () => {
  test('accepts a code in use, as text or as a number', () => {
    expect(topicCode().parse('20000056')).toBe('20000056');
    expect(topicCode().parse(20000056)).toBe('20000056');
  });

  test.each(['2000005', '200000561', '', ' 20000056'])('refuses %j', (code) => {
    expect(messages(code)).toEqual([
      `"${code}" is not a topic code\nwrite the eight digits of the IPTC code`,
    ]);
  });

  test.each(['medtop:20000056', 'https://cv.iptc.org/newscodes/mediatopic/20000056'])(
    'takes the digits out of %s',
    (code) => {
      expect(messages(code)).toEqual([`"${code}" is not a topic code\nwrite "20000056"`]);
    },
  );

  test('refuses a code that IPTC has retired, and says where to look', () => {
    expect(messages('20000064')).toEqual([
      'IPTC has retired the topic "20000064"\nuse the topic that replaced it, see https://cv.iptc.org/newscodes/mediatopic/20000064',
    ]);
  });
});

test.each(['armed conflict', 'Économie', 'نزاع مسلح'])('a reference may be a name: %s', (name) => {
  expect(referredTopic().parse(name)).toBe(name);
  expect(messages(name)).toHaveLength(1);
});

test.each(['2000', 'medtop:20000056', '20000064', ''])('a reference is not %j', (text) => {
  expect(
    referredTopic()
      .safeParse(text)
      .error?.issues.map(({ message }) => message),
  ).toEqual(messages(text));
});

standardsTest('the retired topics are IPTC’s', ['iptc-mediatopics-2025-10-09.json'], ([file]) => {
  const vocabulary: { readonly concepts: Readonly<Record<string, { readonly retired?: string }>> } =
    JSON.parse(readFileSync(file ?? '', 'utf8'));
  const retired = Object.entries(vocabulary.concepts)
    .filter(([, concept]) => concept.retired !== undefined)
    .map(([code]) => code);
  expect([...retiredTopics]).toEqual(retired.sort());
});
