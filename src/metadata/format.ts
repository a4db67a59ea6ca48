import type { SiteReader } from '../facts/site-reader.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import type { MetadataInput } from './metadata-input.ts';

/** A planned file of a format: plain data from which the format makes the file. */
export interface PlannedFile {
  /** Name of the format. */
  readonly format: string;
  /** From the root of the site, without a leading slash: `feed.atom`, `.well-known/security.txt`. */
  readonly path: string;
  /** What the file is about, as plain data whose shape the format defines. */
  readonly subject: unknown;
}

/** Everything that the program knows about a format. */
export interface FormatDefinition<Name extends string, Subject> {
  /** The name in `leaveOut` of site.yaml, if the format can be left out: see `optionalOutputs`. */
  readonly name: Name;
  /** Plans the files. @param pages every page of the site, sorted by URL */
  readonly plan: (
    site: SiteReader,
    pages: readonly PlannedPage[],
  ) => readonly { readonly path: string; readonly subject: Subject }[];
  /** Makes the text of one file. The facts that it reads become the file's dependencies. */
  readonly body: (subject: Subject, input: MetadataInput) => string;
}

/** A format that can plan and make its files. */
export interface Format<Name extends string> {
  readonly name: Name;
  readonly plan: (site: SiteReader, pages: readonly PlannedPage[]) => readonly PlannedFile[];
  /** @param file planned by this format */
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
    // Only files that this format planned are passed here, so the subject has its type.
    body: ({ subject }, input) => body(subject as Subject, input),
  };
}
