import { describe, expect, test } from 'vitest';
import { fr } from '../../../layouts/strings/fr/words.ts';
import { render } from '../render.ts';

function sentence(markdown: string, index = 0, lang = 'en') {
  const found = render(markdown, { lang }).body.mentions[index]?.sentence;
  return `${found?.before}<${found?.name}>${found?.after}`;
}

describe('the sentence of a mention', () => {
  test.each([
    ['One. In [[Esker]] rain fell. Three.', 'In <Esker> rain fell.'],
    ['[[Esker]] fell. Two.', '<Esker> fell.'],
    ['One. It was [[Esker]].', 'It was <Esker>.'],
    ['One. Two *in [[Esker|the port]]* and `code`. Three.', 'Two in <the port> and code.'],
    ['She said "no" in [[Esker]]--twice.', 'She said “no” in <Esker>–twice.'],
    ['a\nb [[Esker]]\nc.', 'a b <Esker> c.'],
    ['The U.S. Navy left [[Esker]]. It rained.', 'The U.S. Navy left <Esker>.'],
    ['Rain. Mr. J. Smith of [[Esker]] spoke.', 'Mr. J. Smith of <Esker> spoke.'],
    ['Gen. Aldous Pell met Dr. [[Voss]] there.', 'Gen. Aldous Pell met Dr. <Voss> there.'],
    ['It ended at 3.5 km from [[Esker]]! Yes.', 'It ended at 3.5 km from <Esker>!'],
    ['Did [[Dr. No]] speak? Yes.', 'Did <Dr. No> speak?'],
    ['With a note[^1] in [[Esker]].\n\n[^1]: x', 'With a note in <Esker>.'],
  ])('%j', (markdown, expected) => {
    expect(sentence(markdown)).toBe(expected);
  });

  test('is that of this occurrence if a name occurs twice', () => {
    const markdown = '[[Esker]] won. Then [[Esker]] lost to [[Esker]].';
    expect(sentence(markdown, 1)).toBe('Then <Esker> lost to Esker.');
    expect(sentence(markdown, 2)).toBe('Then Esker lost to <Esker>.');
  });

  test('is found in Arabic', () => {
    expect(sentence('سقطت المدينة. وصلت القوات إلى [[سرت]] أمس؟ نعم.', 0, 'ar')).toBe(
      'وصلت القوات إلى <سرت> أمس؟',
    );
  });

  test('of a speaker is the quotation and the name', () => {
    const quote = ':::quote{by="Mara Voss"}\nWe hold the "old" [[Esker|port]].\n\nAll of it.\n:::';
    expect(sentence(quote, 1)).toBe('“We hold the ‘old’ port. All of it.” — <Mara Voss>');
  });

  test('of a French speaker keeps the no-break spaces of its marks, and has only one outer pair', () => {
    const quote = ':::quote{by="Mara Voss"}\n« On tient le [[Esker|port]] ! »\n:::';
    const found = render(quote, { lang: 'fr', words: fr.parsing }).body.mentions[1]?.sentence;
    expect(`${found?.before}<${found?.name}>`).toBe(
      '«\u00a0On tient le port\u00a0!\u00a0» — <Mara Voss>',
    );
  });

  test('is shortened at words on both sides if it is very long', () => {
    const text = sentence(`${'before '.repeat(200)}[[Esker]]${' after'.repeat(200)}.`);
    expect(text).toMatch(/^…before .* <Esker> after.* after…$/);
    expect(text.length).toBeLessThan(600);
  });
});

test('words are counted as a reader would', () => {
  expect(render("Don't stop -- 3.5 km, [[Mara Voss|Voss]] said.\n\n- `a b`").body.wordCount).toBe(
    8,
  );
  expect(render('قالت القوات ذلك', { lang: 'ar' }).body.wordCount).toBe(3);
  expect(render('東京で雨', { lang: 'ja' }).body.wordCount).toBeGreaterThan(1);
  expect(render('!!! --').body.wordCount).toBe(0);
});
