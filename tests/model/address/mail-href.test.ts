import { expect, test } from 'vitest';
import { mailHref } from '../../../src/model/address/href.ts';

const address = 'https://record.example/2031/05/02/harbour-open/';

test.each([
  'Dockers & owners: "what now?" #1 + 50% <b>',
  'خطأ، في ٥٠٪ من الأرقام؟',
  'a\r\nBcc: x@evil.example',
])('a mail link keeps subject and text unchanged: %j', (subject) => {
  const mail = new URL(mailHref('desk@record.example', subject, address));
  expect(mail.pathname).toBe('desk@record.example');
  expect([...mail.searchParams]).toEqual([
    ['subject', subject],
    ['body', address],
  ]);
});

test('a mail link keeps letters of any script readable', () => {
  expect(mailHref('a@b.example', 'تصويب: سرت', 'x')).toBe(
    'mailto:a@b.example?subject=تصويب:%20سرت&body=x',
  );
});
