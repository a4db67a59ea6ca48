import { expect, test } from 'vitest';
import { readMarkup } from '../../../layouts/scripts/offline/page-markup.ts';
import { registrationScript } from '../../../src/metadata/offline/registration.ts';
import { baseFiles, siteText } from '../../sites/files/base-files.ts';
import { inputOf } from '../sample-input.ts';

const publication = (more: string) =>
  inputOf({ ...baseFiles, 'site.yaml': siteText(more) }).site.publication;

test('a site without `offline` has no script', () => {
  expect(registrationScript(publication(''), '/')).toBeUndefined();
  expect(registrationScript(publication('offline: false\n'), '/')).toBeUndefined();
});

test('the script contains the address of the worker, which lists the other languages', () => {
  const one = publication('offline: true\n');
  expect(registrationScript(one, '/news/')).toContain('register("/news/sw.js")');
  const [first] = one.languages;
  const two = { ...one, languages: [first, { ...first, code: 'ar' }, { ...first, code: 'fr' }] };
  expect(
    registrationScript({ ...one, languages: [first, ...two.languages.slice(1)] }, '/'),
  ).toContain('register("/sw.js?ar&fr")');
});

test('the worker recognises the script in a page', () => {
  const script = registrationScript(publication('offline: true\n'), '/');
  expect(readMarkup(`<script>${script}</script>`).registers).toBe(true);
});
