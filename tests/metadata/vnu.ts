import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** A message of the Nu Html Checker. */
export interface VnuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url: string;
  readonly message: string;
}

/** Whether Java, which the checker needs, is available. */
export const javaRuns: boolean = spawnSync('java', ['-version']).status === 0;

const jar = String(createRequire(import.meta.url)('vnu-jar'));

/**
 * The checker runs only for seconds. With the simple compiler and the serial garbage collector it takes a third of the
 * processor time. It needs a larger stack than such code gets by default.
 */
const javaFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'];

/**
 * Checks every page of some folders with the Nu Html Checker (https://validator.github.io/validator/). To start it takes
 * as long as to check fifty pages, so it is started once for all folders. The `url` of a message names the file.
 */
export function vnuMessages(folders: readonly string[]): Promise<readonly VnuMessage[]> {
  const args = [
    ...javaFlags,
    '-jar',
    jar,
    '--skip-non-html',
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
  ];
  return new Promise((resolve, reject) => {
    execFile('java', [...args, ...folders], { maxBuffer: 2 ** 28 }, (error, stdout) => {
      if (error === null) resolve((JSON.parse(stdout) as { messages: VnuMessage[] }).messages);
      else reject(error);
    });
  });
}
