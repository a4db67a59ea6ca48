import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTexts } from '../engine/site-folder.ts';
import { findPages } from './site-pages.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-pages-'));
  writeTexts(folder, {
    'index.html': '<h1>Front</h1>',
    '404.html': '<h1>Not found</h1>',
    'places/port-esker/index.html': '<h1>Port Esker</h1>',
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/places/port-esker/">',
    'style.css': 'h1 { margin: 0 }',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('findPages lists the paths that a reader opens, sorted', () => {
  expect(findPages(folder)).toEqual(['/', '/404.html', '/places/port-esker/']);
});
