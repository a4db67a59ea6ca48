import { describe, expect, test } from 'vitest';
import { pageAddress, secureAddress, webAddress } from '../../../src/parse/fields/link.ts';

type AddressField = ReturnType<typeof webAddress>;

const adviceOf = (field: AddressField, text: string) =>
  field.safeParse(text).error?.issues[0]?.message.split('\n')[1];

const profile = secureAddress('the profile');
const contact = pageAddress('the page', '"email"');

describe('an address', () => {
  test('is https for some fields, http too or a path for others', () => {
    expect(profile.parse('HTTPS://people.example/mara')).toBe('https://people.example/mara');
    expect(webAddress('the page').parse('http://people.example/')).toBe('http://people.example/');
    expect(contact.parse('/contact/#mara')).toBe('/contact/#mara');
  });

  test.each([
    ['http://people.example/mara', 'https://people.example/mara'],
    ['www.people.example/mara', 'https://www.people.example/mara'],
    ['people.example', 'https://people.example'],
  ])('that is nearly one is proposed: %j', (written, meant) => {
    expect(adviceOf(profile, written)).toBe(`write ${meant} if that is what you mean`);
    expect(profile.safeParse(meant).success).toBe(true);
  });

  test('without its first slash is proposed if a path is accepted', () => {
    expect(adviceOf(contact, 'contact')).toBe('write /contact/ if that is what you mean');
    expect(adviceOf(profile, 'contact')).toBe(
      'write the profile, such as https://example.org/page',
    );
  });

  test.each(['CC BY 4.0', '@mara', '', 'javascript:alert(1)', 'mara@people.example'])(
    'is described if %j is none',
    (written) => {
      expect(adviceOf(profile, written)).toBe(
        'write the profile, such as https://example.org/page',
      );
    },
  );

  test('has its sign proposed if only that is wrong', () => {
    expect(adviceOf(contact, '/about us/')).toBe(
      'browsers read it as /about%20us/: write that if it is what you mean',
    );
  });

  test.each(['mara@people.example', 'mailto:mara@people.example'])(
    'is not an e-mail address, which belongs elsewhere: %s',
    (written) => {
      expect(adviceOf(contact, written)).toBe(
        'write the page, such as /about/ or https://example.org/page; an e-mail address belongs in "email"',
      );
    },
  );
});
