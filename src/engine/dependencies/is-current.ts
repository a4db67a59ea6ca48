import { digestOf } from '../../model/digest.ts';
import { loadTheme, type Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { encodingsVersion } from '../compression/encodings.ts';
import type { ContentScan } from '../content/content-scan.ts';
import { manifestDigest } from '../publish/output-folder.ts';
import type { LastBuild } from '../publish/verify-output.ts';

/**
 * Whether the site in the output folder is what this build would make. It is if content, code, layouts and options
 * are the same, no file was altered, no output was postponed, and nothing has changed by the passing of time.
 */
export async function isCurrent(
  { state, findModified }: LastBuild,
  scan: ContentScan,
  options: BuildOptions,
): Promise<boolean> {
  const { epoch } = options.now;
  const { validFrom, validUntil } = state.report;
  if (state.postponed.length > 0) return false;
  if (epoch < validFrom || epoch >= validUntil) return false;
  const theme = await loadTheme(state.report, options);
  return (
    state.inputs === inputsDigest(scan, theme, options) &&
    state.manifest === manifestDigest(options.out) &&
    (await findModified()).size === 0
  );
}

/** Digest of everything that a site depends on, except the time. */
export function inputsDigest(
  { files, media, statics, problems }: ContentScan,
  { assets, layouts, icons }: Theme,
  { baseUrl, drafts, liveReload, cards, compress }: BuildOptions,
): string {
  const settings = JSON.stringify([
    ...[baseUrl, drafts, liveReload, cards],
    ...[compress ? encodingsVersion() : '', layouts.digests, problems],
  ]);
  const drawn = icons.map(({ path, body }) => `${path} ${digestOf(body)}`);
  const content = [...files, ...media, ...statics].map(({ path, digest }) => `${path} ${digest}`);
  const others = [codeDigest(), settings, JSON.stringify(assets.stylesheets), ...drawn];
  return digestOf([...others, ...content].join('\n'));
}
