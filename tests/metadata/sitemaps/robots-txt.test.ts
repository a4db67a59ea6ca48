import { describe, expect, test } from 'vitest';
import { robotsTxt } from '../../../src/metadata/sitemaps/robots-txt.ts';
import {
  baseFiles,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import type { Files } from '../../sites/files/memory-folder.ts';
import { fileOf, inputOf, outputsOf } from '../sample-input.ts';

test('robots.txt allows everything, and names the sitemap by its absolute URL', () => {
  const input = inputOf(baseFiles, { baseUrl: 'https://paper.example/news/' });
  expect(fileOf(outputsOf(robotsTxt, input), 'robots.txt')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://paper.example/news/sitemap.xml\n',
  );
});

describe('the sitemaps that robots.txt names', () => {
  const both = { ...baseFiles, 'articles/harbour-open.ar.md': translatedText() };
  const named = (siteYaml: string, baseUrl = 'https://paper.example/', files: Files = both) => {
    const input = inputOf({ ...files, 'site.yaml': siteYaml }, { baseUrl });
    return fileOf(outputsOf(robotsTxt, input), 'robots.txt').match(/(?<=Sitemap: ).*/g) ?? [];
  };

  test('are the indexes of all languages, also under a path', () => {
    expect(named(twoLanguageSite, 'https://paper.example/news/')).toEqual([
      'https://paper.example/news/sitemap.xml',
      'https://paper.example/news/ar/sitemap.xml',
    ]);
  });

  test('do not include those of an edition without articles', () => {
    for (const more of ['', 'leaveOut: [sitemaps]\n']) {
      const addresses = named(twoLanguageSite + more, 'https://paper.example/', baseFiles);
      expect(addresses).toHaveLength(1);
      expect(addresses[0]).not.toContain('/ar/');
    }
  });

  test('are the news sitemaps if the site leaves the others out', () => {
    expect(named(`${twoLanguageSite}leaveOut: [sitemaps]\n`)).toEqual([
      'https://paper.example/sitemaps/news.xml',
      'https://paper.example/ar/sitemaps/news.xml',
    ]);
    const neither = siteText('leaveOut: [sitemaps, news-sitemap]\n');
    expect(named(neither, 'https://paper.example/', baseFiles)).toEqual([]);
  });
});
