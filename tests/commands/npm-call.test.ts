import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { devCommand } from '../../src/commands/dev.ts';
import { newCommand } from '../../src/commands/new.ts';
import { callerFolder, refuseOptionsBeforeDashes } from '../../src/commands/npm-call.ts';
import { publishCommand } from '../../src/commands/publish.ts';
import { writeTexts } from '../engine/site-folder.ts';

const paper = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-npm-call-')));
const inside = path.join(paper, 'content');
mkdirSync(inside);
writeTexts(paper, { 'package.json': '{}' });

afterAll(() => rmSync(paper, { recursive: true, force: true }));

const npm = {
  npm_package_json: path.join(paper, 'package.json'),
  npm_lifecycle_event: 'build',
  npm_lifecycle_script: 'dateline build',
  INIT_CWD: inside,
};

describe('callerFolder', () => {
  test.each([
    ['the working folder, without npm', {}, paper, paper],
    ['the folder from which npm was called', npm, paper, inside],
    ['the working folder, if a script changed it', npm, inside, inside],
    ['the working folder, if INIT_CWD is missing', { ...npm, INIT_CWD: '/no/where' }, paper, paper],
    [
      'the package, if its script names a path',
      { ...npm, npm_lifecycle_script: 'dateline build --out=public' },
      paper,
      paper,
    ],
  ])('%s', (_, environment, workingFolder, expected) => {
    expect(callerFolder(environment, workingFolder)).toBe(expected);
  });
});

describe('refuseOptionsBeforeDashes', () => {
  const refusal = (args: readonly string[], config: object, folder = paper) => {
    try {
      refuseOptionsBeforeDashes(buildCommand(), args, { ...npm, ...config }, folder);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  test.each([
    // npm 11 and npm 10 set different variables for the same command.
    [['x y'], { npm_config_content: 'true' }, '--content', 'option', '--content "x y"'],
    [[], { npm_config_content: 'x' }, '--content', 'option', '--content x'],
    [[], { npm_config_drafts: 'true' }, '--drafts', 'option', '--drafts'],
    [[], { npm_config_cards: '' }, '--no-cards', 'option', '--no-cards'],
    [
      ['x', 'https://a.example/'],
      { npm_config_content: 'true', npm_config_base_url: 'true' },
      '--content, --base-url',
      'options',
      '--content <dir> --base-url <url>',
    ],
  ])('%j with %j', (args, config, names, noun, words) => {
    expect(refusal(args, config)).toBe(
      `npm took ${names} as its own ${noun} — write -- first: npm run build -- ${words}`,
    );
  });

  test('repeats the arguments of a subcommand', () => {
    const environment = {
      ...npm,
      npm_lifecycle_event: 'new',
      npm_lifecycle_script: 'dateline new',
    };
    // First npm 11, then npm 10.
    for (const [args, lang] of [
      [['article', 'Ferry runs', 'ar'], 'true'],
      [['article', 'Ferry runs'], 'ar'],
    ] as const) {
      const config = { ...environment, npm_config_lang: lang };
      expect(() => refuseOptionsBeforeDashes(newCommand(), args, config, paper)).toThrow(
        'write -- first: npm run new -- article "Ferry runs" --lang ar',
      );
    }
  });

  test('knows an option that npm completed to one of its own', () => {
    const config = { ...npm, npm_lifecycle_event: 'publish', npm_config_token_description: 'x' };
    expect(() => refuseOptionsBeforeDashes(publishCommand(), ['--apply'], config, paper)).toThrow(
      'npm took --to as its own option — write -- first: npm run publish -- --to x',
    );
  });

  test('allows the editor in the settings of npm', () => {
    const config = { ...npm, npm_lifecycle_event: 'dev', npm_config_editor: 'vim' };
    expect(() => refuseOptionsBeforeDashes(devCommand(), [], config, paper)).not.toThrow();
  });

  test('allows a call without such options', () => {
    expect(refusal([], {})).toBeUndefined();
    expect(refusal([], { npm_config_json: 'true' })).toBeUndefined();
  });

  test('allows the command of a script in another folder', () => {
    expect(refusal([], { npm_config_content: 'x' }, inside)).toBeUndefined();
  });
});
