import { describe, expect, test } from 'vitest';
import { misleadingHost } from '../../../src/model/address/misleading-host.ts';

describe('misleadingHost', () => {
  test.each([
    ['https://good.example@evil.example/', 'user name', 'leads to evil.example'],
    ['https://good.example:x@evil.example:8080/a', 'user name', 'leads to evil.example:8080'],
    ['https://@evil.example/', 'user name', 'leads to evil.example'],
    ['http://2130706433/', 'differently', 'leads to 127.0.0.1'],
    ['http://0x7f.1/', 'differently', 'leads to 127.0.0.1'],
    ['http://192.168.1/', 'differently', 'leads to 192.168.0.1'],
    ['https://ev%69l.example/', 'differently', 'leads to evil.example'],
    ['https://ｅvil.example/', 'differently', 'leads to evil.example'],
    ['https://evil。example/', 'differently', 'leads to evil.example'],
    ['https://ev\u00adil.example/', 'differently', 'leads to evil.example'],
    ['https://ev\u200bil.example/', 'differently', 'leads to evil.example'],
    ['https://gооd.example/', 'mixes Latin and Cyrillic', 'leads to xn--gd-fmca.example'],
    ['https://xn--gd-fmca.example/', 'mixes Latin and Cyrillic', 'gооd.example'],
    ['https://gοοd.example/', 'mixes Latin and Greek', 'leads to xn--gd-jbca.example'],
    ['https://www.gооd.example/', 'mixes Latin and Cyrillic', 'leads to www.xn--gd-fmca.example'],
    ['https://goodख.example/', 'mixes Latin and Devanagari', 'leads to xn--good-e8i.example'],
    ['https://goodᏟ.example/', 'mixes Latin and Cherokee', 'leads to xn--'],
    ['https://аррӏе.example/', 'look like other letters', 'leads to xn--80ak6aa92e.example'],
    ['https://ɡood.example/', 'look like other letters', 'leads to xn--ood-8tb.example'],
    ['https://good.example⁄a.evil.example/', 'contains "⁄"', 'evil.example'],
    ['https://good.example∕a.evil.example/', 'contains "∕"', 'evil.example'],
  ])('%s', (address, what, where) => {
    const message = misleadingHost(address)?.message;
    expect(message).toContain(what);
    expect(message).toContain(where);
  });

  test.each([
    'https://evil.example/@good.example/',
    'https://evil.example/?from=desk@good.example',
    'HTTPS://Good.Example/',
    'https://good.example:443/',
    'https://good.example./',
    'https://good_one.example/',
    'http://192.0.2.1:8080/',
    'http://[2001:DB8::1]/',
    'https://bücher.example/',
    'https://BÜCHER.example/',
    'https://xn--bcher-kva.example/',
    'https://пример.example/',
    'https://оса.рф/',
    'https://1-2.пример.example/',
    'https://خبر.example/',
    'https://日本のnews.example/',
    'https://paral·lel.example/',
    '/about/',
    'mailto:desk@good.example',
    'https://not a host/',
  ])('accepts %s', (address) => {
    expect(misleadingHost(address)).toBeUndefined();
  });

  test.each([
    'https://good.example@evil.example/a?b#c',
    'http://2130706433/a?b#c',
    'https://ev\u200bil.example:8080/',
  ])('the advice for %s works if it is followed to the letter', (address) => {
    const advised = /^write (\S+) if/.exec(misleadingHost(address)?.advice ?? '')?.[1] ?? '';
    expect(new URL(advised).host).toBe(new URL(address).host);
    expect(misleadingHost(advised)).toBeUndefined();
  });
});
