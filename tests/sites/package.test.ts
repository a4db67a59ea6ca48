import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { writeTexts } from '../engine/site-folder.ts';
import {
  casesFolder,
  contentOf,
  differences,
  filesIn,
  scratchFolder,
} from './files/built-folder.ts';

/*
 * The package as a newsroom gets it: packed by npm, and laid out as npm installs it, with the runtime dependencies of
 * the lock file and no others. npm itself does not install it, since tests use no network.
 */

const run = promisify(execFile);
const manifest: { readonly files: readonly string[]; readonly version: string } = JSON.parse(
  readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
);
const archiveName = `dateline-${manifest.version}.tgz`;
const now = '2031-05-04T12:00:00Z';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

let folder: string;
let remove: () => Promise<void>;
/** A folder in which Dateline is installed. */
let room: string;
let installed: string;

/** The environment of a machine that has only Node and npm: an empty home, no npm variables, no network. */
function environment(): NodeJS.ProcessEnv {
  const home = path.join(folder, 'home');
  mkdirSync(home, { recursive: true });
  return { PATH: process.env.PATH, HOME: home, npm_config_offline: 'true', NO_COLOR: '1' };
}

/** Packs a copy of the project, so that other tests do not see the compiled code. @returns the archive */
async function pack(): Promise<string> {
  const copy = path.join(folder, 'checkout');
  const others = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.package.json'];
  for (const name of [...manifest.files, ...others, 'README.md', 'LICENSE']) {
    const file = path.join(projectFolder, name);
    if (existsSync(file)) cpSync(file, path.join(copy, name), { recursive: true });
  }
  const modules = realpathSync(path.join(projectFolder, 'node_modules'));
  symlinkSync(modules, path.join(copy, 'node_modules'));
  await run('npm', ['run', '--silent', 'pack'], { cwd: copy, env: environment() });
  return path.join(copy, archiveName);
}

/** Installs Dateline from its archive, and the runtime dependencies as links. */
async function install(archive: string): Promise<void> {
  const modules = path.join(room, 'node_modules');
  const lock: Lock = JSON.parse(
    readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'),
  );
  const runtime = Object.entries(lock.packages).filter(([place, { dev }]) => {
    const isOuter = place.lastIndexOf('node_modules/') === 0;
    return isOuter && dev !== true && existsSync(path.join(projectFolder, place));
  });
  for (const [place] of runtime) {
    const link = path.join(room, place);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(realpathSync(path.join(projectFolder, place)), link);
  }
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
  mkdirSync(path.join(modules, '.bin'));
  symlinkSync('../dateline/src/commands/dateline.mjs', path.join(modules, '.bin', 'dateline'));
  const packages = {
    'node_modules/dateline': { resolved: `file:${path.relative(room, archive)}` },
  };
  writeTexts(modules, { '.package-lock.json': JSON.stringify({ packages }) });
}

beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  folder = realpathSync(folder);
  // Contains characters that a shell, a glob and YAML treat specially.
  room = path.join(folder, "a room *[x]{y} (é) غرفة & 'news' #1 100%25 why?");
  installed = path.join(room, 'node_modules', 'dateline');
  await install(await pack());
}, 120_000);

afterAll(() => remove());

/** Builds a content folder with the installed package, or with the checkout. */
async function built(command: string, content: string, name: string) {
  const out = path.join(folder, name);
  const args = [command, 'build', '--content', content, '--out', out, '--now', now, '--quiet'];
  const env = { ...environment(), DATELINE_CACHE: `${out}-cache` };
  const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env });
  return { out, printed: stdout + stderr };
}

describe('the package', () => {
  test('has no lock file, no tests and no files of the Sirte story', () => {
    for (const name of ['package-lock.json', 'tests', 'content', 'bench']) {
      expect(existsSync(path.join(installed, name)), name).toBe(false);
    }
  });

  test('creates a site in an empty folder, which builds at once', async () => {
    const env = environment();
    const started = await run('npx', ['dateline', 'new', 'my-paper'], { cwd: room, env });
    expect(started.stdout).toMatch(/^Started a site in /);
    const site = path.join(room, 'my-paper');
    const written = JSON.parse(readFileSync(path.join(site, 'package.json'), 'utf8'));
    expect(written.dependencies).toEqual({ dateline: `file:${archiveName}` });
    expect(existsSync(path.join(site, archiveName))).toBe(true);
    symlinkSync('../node_modules', path.join(site, 'node_modules'));
    const { stdout, stderr } = await run('npm', ['run', 'build'], { cwd: site, env });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Problems {2}0 errors, 0 warnings$/m);
    expect(existsSync(path.join(site, '_site', 'index.html'))).toBe(true);
    expect(existsSync(path.join(site, '.cache'))).toBe(true);
  }, 120_000);

  test('builds the same site as the checkout, byte for byte', async () => {
    const content = contentOf('port-esker');
    const entry = path.join('src', 'commands', 'dateline.mjs');
    const ours = await built(path.join(projectFolder, entry), content, 'ours');
    const theirs = await built(path.join(installed, entry), content, 'theirs');
    expect(theirs.printed).toBe(ours.printed);
    expect(differences(await filesIn(theirs.out), await filesIn(ours.out))).toEqual([]);
  }, 120_000);

  test('includes the types of layouts', async () => {
    // TypeScript does not resolve "exports" with a pattern below a folder whose name has a `*`.
    const plain = path.join(folder, 'plain');
    mkdirSync(plain);
    symlinkSync(path.join(room, 'node_modules'), path.join(plain, 'node_modules'));
    const file = path.join(plain, 'layout.ts');
    writeFileSync(
      file,
      `import type { Strings } from 'dateline/layouts/strings/strings';
export const title = (strings: Strings): string => strings.notAString;
`,
    );
    const compiler = path.join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    const failed = await run(process.execPath, [...args, '--skipLibCheck', file], {
      cwd: plain,
    }).catch((error: { stdout: string }) => error);
    const errors = failed.stdout.trim().split('\n');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("Property 'notAString' does not exist on type 'Strings'");
    // The layouts and the page kind of a site.
    cpSync(path.join(casesFolder, 'look', 'site', 'layouts'), path.join(plain, 'layouts'), {
      recursive: true,
    });
    const [kind, layout] = ['pages/desk-diary.ts', 'desk-diary.11ty.tsx'].map((name) =>
      path.join(plain, 'layouts', name),
    );
    const forLayouts = ['--jsx', 'react-jsx', '--jsxImportSource', 'preact'];
    const all = [...args, '--skipLibCheck', '--allowImportingTsExtensions', ...forLayouts];
    await run(process.execPath, [...all, String(kind), String(layout)], { cwd: plain });
  }, 60_000);

  test('bundles a page kind that a site adds', async () => {
    const content = contentOf(path.join('look', 'site'));
    const command = path.join(installed, 'src', 'commands', 'dateline.mjs');
    const { out } = await built(command, content, 'look');
    const page = readFileSync(path.join(out, 'desk-diary', 'index.html'), 'utf8');
    expect(page).toContain('Street lamps return to the lower town');
  }, 60_000);

  test('also works without compiled code, as plain npm pack leaves it, if no folder has a ? in its name', async () => {
    rmSync(path.join(installed, 'dist'), { recursive: true });
    const check = (place: string) => {
      const command = path.join(place, 'node_modules', 'dateline', 'src/commands/dateline.mjs');
      const args = [command, 'check', '--content', contentOf('port-esker'), '--now', now];
      const env = { ...environment(), DATELINE_CACHE: path.join(folder, 'check-cache') };
      return run(process.execPath, args, { cwd: folder, env });
    };
    const refused: { readonly code?: number; readonly stderr: string } = await check(room).catch(
      (error) => error,
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).toBe(
      `error: ${installed} has a "?" in its path, so its code cannot be compiled — rename the folder\n`,
    );
    const renamed = room.replaceAll('?', '');
    renameSync(room, renamed);
    const { stdout } = await check(renamed);
    expect(stdout).toMatch(/Problems +0 errors/);
    const code = path.join(renamed, 'node_modules', 'dateline', '.cache', 'code');
    expect(existsSync(code)).toBe(true);
  }, 120_000);
});
