import type { FactSource } from '../../facts/fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { isTextFact } from '../../facts/text-facts.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import type { AddedKinds, AddedPageKind, PlannedPage } from '../../pages/page-kinds.ts';
import { readPlannedPages } from '../../parse/page-kinds/planned-pages.ts';
import { thrownError } from '../../parse/page-kinds/thrown-error.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { kindFile, layoutsPrefix } from '../assets/site-layouts.ts';
import { placeInLayouts } from '../render/layout-error.ts';
import { withTimeLimit } from '../render/time-limit.ts';

/**
 * Plans the pages of the kinds that a site adds. Errors that a `plan` throws, and pages that cannot be made, are problems
 * of its module, which is also the origin of its pages.
 */
export function planAddedPages(
  kinds: AddedKinds,
  source: FactSource,
): Checked<readonly PlannedPage[]> {
  const planned = [...kinds.values()].map((kind) => planKind(kind, withoutTexts(source)));
  return {
    value: planned.flatMap(({ value }) => value),
    problems: planned.flatMap(({ problems }) => problems),
  };
}

function planKind(
  { kind, plan }: AddedPageKind,
  source: FactSource,
): Checked<readonly PlannedPage[]> {
  const origin = `${layoutsPrefix}${kindFile(kind)}`;
  const site = new SiteReader(source);
  const languages = site.languages.map(({ code }) => code);
  const { front } = siteUrls(site.publication);
  try {
    const { value, faults } = readPlannedPages(
      withTimeLimit(() => plan(site)),
      {
        languages,
        front,
      },
    );
    if (faults.length === 0) {
      return { value: value.map((page) => ({ ...page, origin, kind })), problems: [] };
    }
    const problems = faults.map(({ message, advice }) =>
      errorAt(origin, fileStart, message, advice),
    );
    return { value: [], problems };
  } catch (error) {
    return { value: [], problems: [thrownProblem(thrownError(error), origin)] };
  }
}

function thrownProblem(cause: Error, origin: string): Problem {
  const place = placeInLayouts(cause);
  const path = place === undefined ? origin : layoutsPrefix + place.file;
  const message = `cannot plan the pages: ${cause.message}`;
  return errorAt(path, place?.at ?? fileStart, message, 'correct "plan", or what it calls');
}

/** As many derived values as `MemoryFactSource` holds. */
const maxDerived = 512;

/**
 * Facts without the texts of articles. Pages are not planned again if only texts have changed, as in most edits, so no
 * plan may depend on them.
 */
function withoutTexts(source: FactSource): FactSource {
  return {
    get: (key) => {
      if (!isTextFact(key)) return source.get(key);
      throw new TypeError(`it reads ${key}, the text of an article, which only "view" can read`);
    },
    derived: new BoundedCache(maxDerived),
  };
}
