import { expect, test } from 'vitest';
import { sitePathResolver } from '../../../src/model/address/site-path.ts';

const news = 'https://news.example/';
const underPath = 'https://news.example/daily/';

test.each([
  [news, 'https://news.example/about/#desk', '/about/#desk'],
  [news, 'http://news.example/about/', '/about/'],
  [news, 'https://news.example:443/about/', '/about/'],
  [news, 'http://news.example:80/about/', '/about/'],
  [news, 'HTTPS://NEWS.EXAMPLE/About/', '/About/'],
  [news, 'https://news.example./about/', '/about/'],
  [news, 'https://news.example', '/'],
  [news, 'https://news.example?x=1', '/?x=1'],
  [underPath, 'https://news.example/daily/about/', '/about/'],
  [underPath, 'https://news.example/daily', '/'],
  [underPath, 'https://news.example/daily#top', '/#top'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/a/', '/a/'],
])('of %s, %s is %s', (baseUrl, address, way) => {
  expect(sitePathResolver(baseUrl)(address)).toBe(way);
});

test.each([
  [news, 'https://news.example.org/about/'],
  [news, 'https://other.news.example/about/'],
  [news, 'https://news.example:8443/about/'],
  [news, '/about/'],
  [news, 'mailto:desk@news.example'],
  [underPath, 'https://news.example/about/'],
  [underPath, 'https://news.example/dailyx/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8081/'],
])('for %s, %s is not on the site', (baseUrl, address) => {
  expect(sitePathResolver(baseUrl)(address)).toBeUndefined();
});
