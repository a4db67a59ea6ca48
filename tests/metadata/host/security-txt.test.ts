import { describe, expect, test } from 'vitest';
import { securityTxt } from '../../../src/metadata/host/security-txt.ts';
import { baseFiles, siteText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { momentOf } from '../../sites/files/memory-folder.ts';
import { fileOf, inputOf, outputsOf } from '../sample-input.ts';

const withEmail = twoLanguageSite.replace(
  'publisher: {name: Port Esker Press}',
  'publisher: {name: Port Esker Press, email: desk@record.example}',
);
const textOf = (site: string, baseUrl?: string, now = '2032-02-29T12:30:15.5+02:00') => {
  const options = { now: momentOf(now), ...(baseUrl && { baseUrl }) };
  const input = inputOf({ ...baseFiles, 'site.yaml': site }, options);
  return fileOf(outputsOf(securityTxt, input), '.well-known/security.txt');
};

describe('securityTxt', () => {
  test('has contacts, languages, and an expiry in less than a year', () => {
    expect(textOf(withEmail)).toBe(
      `Contact: mailto:desk@record.example
Expires: 2033-01-01T00:00:00Z
Canonical: https://record.example/.well-known/security.txt
Preferred-Languages: en, ar
`,
    );
  });

  test('is the same all month, and is never valid for a year', () => {
    const expiresAt = (now: string) =>
      /Expires: (.*)/.exec(textOf(withEmail, undefined, now))?.[1] ?? '';
    expect(expiresAt('2031-03-01T00:00:00Z')).toBe('2032-02-01T00:00:00Z');
    expect(expiresAt('2031-03-31T23:59:59Z')).toBe('2032-02-01T00:00:00Z');
    expect(expiresAt('2031-04-01T00:00:00Z')).toBe('2032-03-01T00:00:00Z');
  });

  test('names the feedback page too, with the path of the base URL', () => {
    const site = siteText('policies: {actionableFeedbackPolicy: /about/#the-desk}');
    expect(textOf(site, 'https://paper.example/news/')).toMatch(
      /^Contact: https:\/\/paper\.example\/news\/about\/#the-desk\nExpires: /,
    );
  });

  test('has only https URLs', () => {
    const plain = textOf(withEmail, 'http://record.example/');
    expect(plain).not.toContain('http:');
    expect(plain).not.toContain('Canonical');
  });

  test('is not written without a contact', () => {
    expect(outputsOf(securityTxt, inputOf(baseFiles))).toEqual([]);
  });
});
