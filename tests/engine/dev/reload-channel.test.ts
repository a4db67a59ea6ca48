import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../../src/engine/dev/site-server.ts';

test('sends problems to each page, until the next reload', async () => {
  const problems = {
    ...{ id: '1', overlay: { html: '<p>a\nb</p>', css: '' } },
    firstStart: '<!doctype html><head><title>Not yet</title></head>',
  };
  const other = await serveFolder(path.join(tmpdir(), 'dateline-no-such-site'), {
    ...{ port: 0, basePath: '/', liveReload: true },
  });
  try {
    other.showProblems(problems);
    const page = await fetch(`${other.url}about/`);
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(/Not yet<\/title><script defer [^>]*><\/script>/);
    const events = await fetch(`${other.url}.dateline/reload`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    let sent = '';
    const message = 'event: problems\ndata: {"id":"1","html":"<p>a\\nb</p>","css":""}\n\n';
    while (!sent.includes(message)) sent += (await reader?.read())?.value ?? 'the end';
    expect(sent).not.toContain('the end');
    other.reload('/news/');
    expect((await fetch(`${other.url}news/`)).status).toBe(404);
    const above = await fetch(other.url, { redirect: 'manual' });
    expect(above.headers.get('location')).toBe('/news/');
  } finally {
    await other.close();
  }
});
