import { expect, test } from 'vitest';
import { robotsTxt } from '../../src/metadata/robots-txt.ts';
import { baseFiles } from '../sites/base-files.ts';
import { fileOf, inputOf } from './sample-input.ts';

test('robots.txt lets everyone read all, and names the site map in full', () => {
  const input = inputOf(baseFiles, { baseUrl: 'https://paper.example/news/' });
  expect(fileOf(robotsTxt(input), 'robots.txt')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://paper.example/news/sitemap.xml\n',
  );
});
