import path from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../../src/engine/dev/site-server.ts';
import { scratchForEach } from '../scratch.ts';
import { writeTexts } from '../site-folder.ts';

const folder = scratchForEach();

test('a file is sent once it is current, whether it existed before or not', async () => {
  const asked: string[] = [];
  const site = path.join(folder(), 'site');
  writeTexts(site, { 'index.html': 'old', '404.html': 'Lost' });
  const whenCurrent = async (name: string) => {
    asked.push(name);
    await new Promise(setImmediate);
    if (name !== '404.html') writeTexts(site, { [name]: `new ${name}` });
  };
  const news = await serveFolder(site, {
    ...{ port: 0, basePath: '/news/', liveReload: false, whenCurrent },
  });
  const textOf = async (name: string) => (await fetch(news.url + name)).text();
  try {
    expect(await textOf('')).toBe('new index.html');
    expect(await textOf('quay/feed.atom?page=2')).toBe('new quay/feed.atom');
    expect(await textOf('.env')).toBe('Lost');
    expect(asked).toEqual(['index.html', 'quay/feed.atom', '.env', '404.html']);
  } finally {
    await news.close();
  }
});
