import { digestOf } from '../../model/digest.ts';
import { stylesheetIn } from '../assets/bundle-assets.ts';
import type { Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { codeDigest } from '../cache/code-digest.ts';

/** The name of a group of outputs, and the digest of what they depend on besides facts. */
export type OutputGroup = readonly [name: string, digest: string];

/** What outputs depend on besides facts: the code, and for pages the layout and style. */
export class OutputGroups {
  readonly #theme: Pick<Theme, 'layouts' | 'assets'>;
  readonly #liveReload: boolean;
  readonly #groups = new Map<string, { readonly number: number; readonly digest: string }>();

  /** @param before the groups of the previous build, which keep their numbers */
  constructor(
    theme: Pick<Theme, 'layouts' | 'assets'>,
    { liveReload }: Pick<BuildOptions, 'liveReload'>,
    before: readonly OutputGroup[],
  ) {
    this.#theme = theme;
    this.#liveReload = liveReload;
    for (const [name] of before) this.#groupOf(name);
  }

  /** @param name see `groupOf` in `output-plan.ts` */
  digestOf(name: string): string {
    return this.#groupOf(name).digest;
  }

  numberOf(name: string): number {
    return this.#groupOf(name).number;
  }

  /** All groups so far, in the order of their numbers. */
  all(): readonly OutputGroup[] {
    return Array.from(this.#groups, ([name, { digest }]) => [name, digest]);
  }

  #groupOf(name: string) {
    const existing = this.#groups.get(name);
    if (existing !== undefined) return existing;
    const added = { number: this.#groups.size, digest: this.#digestOf(name) };
    this.#groups.set(name, added);
    return added;
  }

  #digestOf(name: string): string {
    const [make, kind = '', lang = ''] = name.split('/');
    const { layouts, assets } = this.#theme;
    const ofPages =
      make === 'page'
        ? [layouts.digests[kind] ?? '', stylesheetIn(lang, assets), String(this.#liveReload)]
        : [];
    return digestOf([codeDigest(), ...ofPages].join('\0'));
  }
}
