import type { SiteReader } from '../facts/site-reader.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import type { MetadataInput } from './metadata-input.ts';

/** A file of a format that is planned: plain data, from which the format can make it. */
export interface PlannedFile {
  /** The name of the format. */
  readonly format: string;
  /** From the root of the site, without a leading slash: `feed.atom`, `.well-known/security.txt`. */
  readonly path: string;
  /** What it is about, in the format's own terms: plain data. */
  readonly subject: unknown;
}

/** Everything that the program knows of a format. */
export interface FormatDefinition<Name extends string, Subject> {
  /** As `leaveOut` in site.yaml names it, if it may be left out: see `leavable`. */
  readonly name: Name;
  /** Its files. @param pages every page of the site, by URL */
  readonly plan: (
    site: SiteReader,
    pages: readonly PlannedPage[],
  ) => readonly { readonly path: string; readonly subject: Subject }[];
  /** One of them. Whatever it reads of the site, it depends on. */
  readonly body: (subject: Subject, input: MetadataInput) => string;
}

/** A format whose files can be planned and made. */
export interface Format<Name extends string> {
  readonly name: Name;
  readonly plan: (site: SiteReader, pages: readonly PlannedPage[]) => readonly PlannedFile[];
  /** @param file one that this format planned */
  readonly body: (file: PlannedFile, input: MetadataInput) => string;
}

/** Makes a format from its definition. */
export function defineFormat<Name extends string, Subject>({
  name,
  plan,
  body,
}: FormatDefinition<Name, Subject>): Format<Name> {
  return {
    name,
    plan: (site, pages) => plan(site, pages).map((file) => ({ ...file, format: name })),
    // The format has planned the file itself.
    body: ({ subject }, input) => body(subject as Subject, input),
  };
}
