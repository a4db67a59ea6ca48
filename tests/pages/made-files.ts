import type { PlannedSite } from '../../src/engine/content/build-site.ts';
import { formatIn, metadataInput, renderContext } from '../../src/engine/render/render-context.ts';
import type { SiteReader } from '../../src/facts/site-reader.ts';
import { cardToPaint, planCards } from '../../src/metadata/cards/social-cards.ts';
import { headMetadata } from '../../src/metadata/head/head-metadata.ts';
import { makeFile } from '../../src/metadata/output-formats.ts';
import { makePage, type PlannedPage } from '../../src/pages/page-kinds.ts';
import { versionsOf } from '../../src/pages/page-versions.ts';
import { otherLanguages } from '../../src/pages/views/other-languages.ts';
import { readerOf } from '../sites/files/memory-folder.ts';

/** A file that a build makes, with its plan and the facts that were read for it. */
export interface MadeFile {
  readonly path: string;
  /** Its plan as JSON. */
  readonly plan: string;
  /** The keys of all facts that were read for it. */
  readonly reads: readonly string[];
  /** The props of its layout, for a page; otherwise the file. */
  readonly content: string;
}

/** A site with all its pages and machine-readable files. */
export interface MadeSite {
  readonly files: readonly MadeFile[];
  /** The value of a fact as JSON; undefined if the site has no such fact. */
  readonly fact: (key: string) => string | undefined;
}

/** Makes every page and every machine-readable file of a planned site. */
export function madeSite(planned: PlannedSite): MadeSite {
  const { pages, files, facts } = planned;
  const file = (path: string, plan: unknown, make: (site: SiteReader) => string): MadeFile => {
    const site = readerOf(planned);
    const content = make(site);
    return { path, plan: JSON.stringify(plan), reads: [...site.reads], content };
  };
  const reader = readerOf(planned);
  const cards = planCards(reader, pages, (lang) => formatIn(lang, reader));
  const values = new Map<string, string | undefined>();
  return {
    files: [
      ...pages.map((plan) => file(pathOf(plan), plan, (site) => pageContent(plan, site))),
      ...files.map((plan) => file(plan.path, plan, (site) => makeFile(plan, metadataInput(site)))),
      // The pixels of a card are a function of these.
      ...cards.map((plan) =>
        file(plan.path, plan, (site) => {
          const card = cardToPaint(plan, { site, formatOf: (lang) => formatIn(lang, site) });
          return JSON.stringify(card);
        }),
      ),
    ],
    fact: (key) => {
      if (!values.has(key)) values.set(key, JSON.stringify(facts.get(key)));
      return values.get(key);
    },
  };
}

function pathOf({ url }: PlannedPage): string {
  return (url.endsWith('/') ? `${url}index.html` : url).slice(1);
}

function pageContent(plan: PlannedPage, site: SiteReader): string {
  const page = makePage(plan, site);
  const input = metadataInput(site);
  const links = otherLanguages(plan, versionsOf(plan, site), site, ({ name }) => name);
  const { edition } = renderContext(page.lang, site);
  return JSON.stringify([page, input.wordsOf(page), headMetadata(page, input), links, edition]);
}

/** The paths of files that are new or made again in the later of two builds. */
export function madeAgain(before: MadeSite, after: MadeSite): readonly string[] {
  const known = new Map(before.files.map((file) => [file.path, file]));
  const isCurrent = ({ path, plan }: MadeFile) => {
    const file = known.get(path);
    return file?.plan === plan && file.reads.every((key) => before.fact(key) === after.fact(key));
  };
  return after.files.filter((file) => !isCurrent(file)).map(({ path }) => path);
}

/** A file of a build, with the values of the facts that were read for it. */
interface Making {
  readonly build: string;
  readonly content: string;
  readonly read: readonly (readonly [key: string, value: string | undefined])[];
}

/**
 * Records the files of any number of builds, and finds files that differ although the facts that were
 * read for them are the same: an incremental build would wrongly keep such a file.
 */
export class MadeByReads {
  readonly #made = new Map<string, Making[]>();
  #size = 0;

  /** How many different files have been made. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a build.
   * @param build a description of the edit, for messages
   * @returns a line for each file that an incremental build would wrongly keep
   */
  faultsOf(build: string, { files, fact }: MadeSite): readonly string[] {
    return files.flatMap(({ path, plan, reads, content }) => {
      const key = `${path} ${plan}`;
      const known = this.#made.get(key) ?? [];
      this.#made.set(key, known);
      const before = known.find(({ read }) => read.every(([each, value]) => fact(each) === value));
      if (before === undefined) {
        known.push({ build, content, read: reads.map((each) => [each, fact(each)]) });
        this.#size += 1;
        return [];
      }
      if (before.content === content) return [];
      const [was, is] = [differing(before.content, content), differing(content, before.content)];
      return [`${path}: "${before.build}" has ${was}, "${build}" has ${is}`];
    });
  }
}

/** The part of a text from the first difference to another. */
function differing(text: string, other: string): string {
  let at = 0;
  while (text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 30), at + 30);
}
