import { describe, expect, test } from 'vitest';
import { securityTxt } from '../../src/metadata/security-txt.ts';
import { baseFiles, siteText, twoLanguageSite } from '../sites/base-files.ts';
import { momentOf } from '../sites/memory-folder.ts';
import { fileOf, inputOf } from './sample-input.ts';

const withEmail = twoLanguageSite.replace(
  'publisher: {name: Port Esker Press}',
  'publisher: {name: Port Esker Press, email: desk@record.example}',
);
const textOf = (site: string, baseUrl?: string) => {
  const options = { now: momentOf('2032-02-29T12:30:15.5+02:00'), ...(baseUrl && { baseUrl }) };
  const input = inputOf({ ...baseFiles, 'site.yaml': site }, options);
  return fileOf(securityTxt(input), '.well-known/security.txt');
};

describe('securityTxt', () => {
  test('says whom to tell, in which languages, and for less than a year', () => {
    expect(textOf(withEmail)).toBe(
      `Contact: mailto:desk@record.example
Expires: 2033-02-27T10:30:15Z
Canonical: https://record.example/.well-known/security.txt
Preferred-Languages: en, ar
`,
    );
  });

  test('names the page for feedback too, with the path of the base URL', () => {
    const site = siteText('policies: {actionableFeedbackPolicy: /about/#the-desk}');
    expect(textOf(site, 'https://paper.example/news/')).toMatch(
      /^Contact: https:\/\/paper\.example\/news\/about\/#the-desk\nExpires: /,
    );
  });

  test('gives no address that is not https', () => {
    const plain = textOf(withEmail, 'http://record.example/');
    expect(plain).not.toContain('http:');
    expect(plain).not.toContain('Canonical');
  });

  test('is not written where there is nobody to tell', () => {
    expect(securityTxt(inputOf(baseFiles))).toEqual([]);
  });
});
