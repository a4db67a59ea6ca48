import { describe, expect, test } from 'vitest';
import { robotsTxt } from '../../../src/metadata/sitemaps/robots-txt.ts';
import { baseFiles, siteText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { fileOf, inputOf, outputsOf } from '../sample-input.ts';

test('robots.txt allows everything, and names the sitemap by its absolute URL', () => {
  const input = inputOf(baseFiles, { baseUrl: 'https://paper.example/news/' });
  expect(fileOf(outputsOf(robotsTxt, input), 'robots.txt')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://paper.example/news/sitemap.xml\n',
  );
});

describe('the sitemaps that robots.txt names', () => {
  const named = (siteYaml: string, baseUrl = 'https://paper.example/') => {
    const input = inputOf({ ...baseFiles, 'site.yaml': siteYaml }, { baseUrl });
    return fileOf(outputsOf(robotsTxt, input), 'robots.txt').match(/(?<=Sitemap: ).*/g) ?? [];
  };

  test('are the indexes of all languages, also under a path', () => {
    expect(named(twoLanguageSite, 'https://paper.example/news/')).toEqual([
      'https://paper.example/news/sitemap.xml',
      'https://paper.example/news/ar/sitemap.xml',
    ]);
  });

  test('are the news sitemaps if the site leaves the others out', () => {
    expect(named(`${twoLanguageSite}leaveOut: [sitemaps]\n`)).toEqual([
      'https://paper.example/sitemaps/news.xml',
      'https://paper.example/ar/sitemaps/news.xml',
    ]);
    expect(named(siteText('leaveOut: [sitemaps, news-sitemap]\n'))).toEqual([]);
  });
});
