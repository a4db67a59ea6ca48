import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { datelineWithPeerPages, outputsWithoutPeer } from '../../bench/peers-pages.ts';
import { pageKinds } from '../../src/pages/page-kinds.ts';
import { withScratchFolder } from './scratch-folder.ts';

test('Dateline with the peers’ pages leaves out the rest, and is measured in the scenarios of the peers', async () => {
  await withScratchFolder(async (folder) => {
    const corpus = { articles: 3, seed: 1, languages: ['en' as const] };
    const { steps, command, dev } = await datelineWithPeerPages(folder, corpus);
    expect([...steps.keys()]).toEqual(['cold', 'body']);
    expect(dev).toBeUndefined();
    const content = command.arguments[command.arguments.indexOf('--content') + 1] ?? '';
    const site = parse(await readFile(path.join(content, 'site.yaml'), 'utf8'));
    expect(site).toMatchObject({ name: 'The Velhaven Post', leaveOut: outputsWithoutPeer });
  });
});

test('of the page kinds only the list of feeds and the search are left out', () => {
  const kinds = Object.keys(pageKinds);
  expect(outputsWithoutPeer.filter((name) => kinds.includes(name))).toEqual(['feeds', 'search']);
});
