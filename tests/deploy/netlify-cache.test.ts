import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';

const site = mkdtempSync(path.join(tmpdir(), 'dateline-netlify-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

test('the plugin of Netlify runs in a site whose package.json names no type of modules', () => {
  writeFileSync(path.join(site, 'package.json'), '{"name":"my-paper"}');
  const plugin = path.join(site, 'deploy/netlify-cache');
  cpSync(path.join(projectFolder, 'deploy/netlify-cache'), plugin, { recursive: true });
  // Newer versions of Node guess the type, older ones do not.
  const guess = 'experimental-detect-module';
  const flags = process.allowedNodeEnvironmentFlags.has(`--${guess}`) ? [`--no-${guess}`] : [];
  const address = JSON.stringify(pathToFileURL(path.join(plugin, 'index.js')).href);
  const code = `import(${address}).then((all) => console.log(Object.keys(all).join()))`;
  const printed = execFileSync(process.execPath, [...flags, '--eval', code], { encoding: 'utf8' });
  expect(printed).toBe('onPostBuild,onPreBuild\n');
});
