import { expect, test } from 'vitest';
import { misleadingLinkText } from '../../../src/model/text/misleading-link-text.ts';

test.each([
  ['https://good.example/', 'https://evil.example/', 'good.example', 'evil.example'],
  ['HTTPS://Good.example', 'https://evil.example/', 'good.example', 'evil.example'],
  ['good.example', 'https://evil.example/', 'good.example', 'evil.example'],
  ['www.good.example/news…', 'https://evil.example/', 'good.example', 'evil.example'],
  [' good.example ', 'http://evil.example:8080/a', 'good.example', 'evil.example'],
  [
    'good.example',
    'https://good.example.evil.example.net/',
    'good.example',
    'good.example.evil.example.net',
  ],
  ['good.example', 'https://evilgood.example/', 'good.example', 'evilgood.example'],
  ['desk@good.example', 'mailto:desk@evil.example', 'desk@good.example', 'desk@evil.example'],
  [
    'desk@good.example',
    'mailto:other@good.example?subject=x',
    'desk@good.example',
    'other@good.example',
  ],
  ['desk@good.example', 'https://evil.example/', 'desk@good.example', 'evil.example'],
  ['good.example', 'mailto:desk@evil.example', 'good.example', 'desk@evil.example'],
])('%j that leads to %s', (words, address, shown, leadsTo) => {
  expect(misleadingLinkText(words, address)).toEqual({ shown, leadsTo });
});

test.each([
  ['the report', 'https://evil.example/'],
  ['as good.example says', 'https://evil.example/'],
  ['https://good.example/', 'https://good.example/'],
  ['good.example', 'https://www.good.example/a'],
  ['www.good.example', 'https://good.example/'],
  ['good.example', 'https://news.good.example/'],
  ['report.pdf', 'https://good.example/files/1'],
  ['report.info', 'https://good.example/report.info'],
  ['p. 3', 'https://good.example/'],
  ['3.5', 'https://good.example/'],
  ['U.S.', 'https://good.example/'],
  ['Desk@Good.example', 'mailto:desk@good.example?subject=x'],
  ['desk+a@good.example', 'mailto:desk%2Ba@good.example'],
  ['@desk', 'https://social.example/@desk'],
  ['@desk@social.example', 'https://social.example/@desk'],
  ['+218 91 123-4567', 'tel:+218911234567'],
])('accepts %j that leads to %s', (words, address) => {
  expect(misleadingLinkText(words, address)).toBeUndefined();
});
