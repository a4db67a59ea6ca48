import { describe, expect, test } from 'vitest';
import { read } from './advised-text.ts';

describe('a comma in brackets', () => {
  const split = (list: string) => read([`list: ${list}`]).problems;

  test.each([
    ['[The gate opened at six, a day late.]', "['The gate opened at six, a day late.']"],
    ['[The vote, held on Monday, was void.]', "['The vote, held on Monday, was void.']"],
    ['[The toll rose to 1,500 people.]', "['The toll rose to 1,500 people.']"],
    ['[It opened at 6 p.m., Tuesday.]', "['It opened at 6 p.m., Tuesday.']"],
    ['[One. , The gate, it said, fell., Two.]', "['One.' , 'The gate, it said, fell.', 'Two.']"],
    ['["So", he said.]', '[\'"So", he said.\']'],
    ['[صوت المجلس, بعد يوم]', "['صوت المجلس, بعد يوم']"],
  ])('may be inside a sentence: %s', (list, advised) => {
    const problems = split(list);
    expect(problems.map(({ at }) => at)).toEqual([{ line: 3, column: 7 }]);
    const [, one = '', many = ''] =
      /^write (.*), or if the comma separates two items, (.*)$/.exec(problems[0]?.advice ?? '') ??
      [];
    expect(one).toBe(`list: ${advised}`);
    expect(read([one]).problems).toEqual([]);
    expect(read([many]).problems).toEqual([]);
    expect(read([many]).value.list).toHaveLength(list.split(',').length);
  });

  test.each([
    ['14,600', 'if it is a number, write 14600; if it is text'],
    ['61,4', 'if it is a number, write 61.4; if it is text'],
    ['-1,250,000', 'if it is a number, write -1250000; if it is text'],
    ['61,x', 'put the whole value in quotation marks'],
  ])('may be inside a number: %s', (value, advice) => {
    const { problems } = read([`notes: [{text: ${value}}]`]);
    expect(problems.some((problem) => problem.advice.startsWith(advice))).toBe(true);
  });

  test.each([
    '[Both engines passed their trials., The first ferry left at six.]',
    '["The gate opened at six, a day late."]',
    '["The gate opened", "a day late"]',
    "['The gate opened', 'a day late']",
    '[The gate opened at six]',
    '[The gate opened at six.,]',
    '[]',
    '[Is it so?, “It is.”, Yes!]',
    '[فتح الباب., هل تأخر؟, نعم.]',
    '\n  - The gate opened at six, a day late.',
  ])('is unambiguous: %s', (list) => {
    expect(split(list)).toEqual([]);
  });

  test('on several lines gets advice without the text to write', () => {
    expect(split('[The gate,\n  a day late.]')[0]?.advice).toBe(
      'write each item on its own line, after "- "',
    );
  });
});

describe('a comma in braces', () => {
  test.each([
    ['{text: two leaves, not three.}', ['"not three."']],
    ['{text: two leaves, not three, or four, more: x}', ['"not three"', '"or four"']],
    ['{text: two leaves, more, x}', ['"more"', '"x"']],
    ['{text: two leaves, text}', ['"text"']],
  ])('%s', (written, names) => {
    const { problems } = read([`notes: [${written}]`]);
    expect(problems.map(({ message }) => message)).toEqual(
      names.map((name) => `a comma separates items inside { and }, so ${name} has no value`),
    );
    expect(problems.map(({ at }) => at.line)).toEqual(names.map(() => 3));
  });

  test('before a key with an unknown name', () => {
    const { problems } = read(['notes: [{text: two leaves, or: three.}]']);
    expect(problems.map(({ advice }) => advice)).toEqual([
      "delete it, or write a known key: text or more; if it belongs to the text before it, put the whole value in quotation marks: notes: [{text: 'two leaves, or: three.'}]",
    ]);
  });
});
