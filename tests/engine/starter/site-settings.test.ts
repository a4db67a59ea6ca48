import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  readLanguage,
  readSetting,
} from '../../../src/engine/starter/site-settings.ts';

test.each([
  ['/news/my-paper', 'My Paper'],
  ['/news/the_port.esker  record', 'The Port Esker Record'],
  ['/news/سجل إسكر', 'سجل إسكر'],
  ['/', 'My Paper'],
])('the name proposed for %s is %s', (folder, name) => {
  expect(defaultSettings(folder).name).toBe(name);
});

test('every proposal is valid', () => {
  const proposed = defaultSettings('/news/my-paper');
  for (const [key, text] of Object.entries(proposed)) {
    expect(readSetting[key as keyof typeof readSetting](text)).toBe(text);
  }
});

test.each([
  ['en', { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' }],
  ['en-US', { code: 'en', name: 'English', locale: 'en-US', direction: 'ltr' }],
  ['ar', { code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl' }],
  ['ar-LY', { code: 'ar', name: 'العربية', locale: 'ar-LY', direction: 'rtl' }],
  ['fr', { code: 'fr', name: 'Français', locale: 'fr', direction: 'ltr' }],
])('the language %s', (text, language) => {
  expect(readLanguage(text)).toEqual(language);
});

describe('readSetting', () => {
  test.each([
    ['name', '  ', 'the name of the publication is empty — write one'],
    ['name', 'One\nTwo', 'the name of the publication has more than one line — write it in one'],
    ['lang', 'de', 'no site can start in "de" — write one of ar, en, fr'],
    ['lang', 'en-', 'no site can start in "en-" — write one of ar, en, fr'],
    [
      'baseUrl',
      'paper.example',
      'the address of the site must be absolute, not "paper.example" — write the address at which readers find the site, such as https://news.example/',
    ],
    [
      'baseUrl',
      'https://paper.example/?a',
      'the address of the site cannot contain a query ("?"): "https://paper.example/?a" — delete it',
    ],
    [
      'timeZone',
      'Africa/Tripoly',
      'unknown time zone "Africa/Tripoly" — did you mean "Africa/Tripoli"?',
    ],
    ['timeZone', 'here', 'unknown time zone "here" — write an IANA zone, such as Africa/Tripoli'],
  ] as const)('%s refuses %j', (key, text, message) => {
    expect(() => readSetting[key](text)).toThrow(message);
  });

  test('completes an address', () => {
    expect(readSetting.baseUrl('https://paper.example/news')).toBe('https://paper.example/news/');
  });
});
