import type { Failure } from '../failure.ts';
import type { Line } from './line/line.ts';
import type { PageLoad } from './pages/load-page.ts';
import type { MeasuredPage, MeasuredSite } from './pages/measured-page.ts';

/** A page of a site over a line, with its loads. */
export interface PaintSeries {
  /** The name of the site: `Dateline`. */
  readonly site: string;
  readonly page: MeasuredPage;
  readonly line: Line;
  readonly loads: readonly PageLoad[];
}

/** The loads and failures of all rounds. */
export interface PaintRounds {
  readonly series: readonly PaintSeries[];
  readonly failures: readonly Failure[];
}

export interface PaintRoundOptions {
  readonly lines: readonly Line[];
  readonly rounds: number;
  /** Loads a page over a line. */
  readonly load: (site: MeasuredSite, page: MeasuredPage, line: Line) => Promise<PageLoad>;
  /** Stops measuring. The result is what was measured until then. */
  readonly signal: AbortSignal;
  /** Called after each load. */
  readonly progress: (series: PaintSeries, load: PageLoad) => void;
}

interface OpenSeries extends PaintSeries {
  readonly of: MeasuredSite;
  readonly loads: PageLoad[];
}

/**
 * Loads each page of each site over each line. Within a round, the same kind of page is loaded from one site directly
 * after the other, so that disturbances of the machine affect all of them alike. Failures are recorded, and measuring
 * continues.
 */
export async function runPaintRounds(
  sites: readonly MeasuredSite[],
  options: PaintRoundOptions,
): Promise<PaintRounds> {
  const series = options.lines.flatMap((line) => openSeries(sites, line));
  const failures: Failure[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    for (const each of series) {
      if (options.signal.aborted) break;
      failures.push(...(await loadOnce(each, options)));
    }
  }
  return { series: series.map(({ of: _, ...found }) => found), failures };
}

/** Adds a load to a series. Returns the failure, if there is one. */
async function loadOnce(
  series: OpenSeries,
  { load, progress }: PaintRoundOptions,
): Promise<readonly Failure[]> {
  const { of, page, line } = series;
  try {
    const found = await load(of, page, line);
    series.loads.push(found);
    progress(series, found);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ contestant: of.name, what: pageLabel(page, line), message }];
  }
}

function openSeries(sites: readonly MeasuredSite[], line: Line): readonly OpenSeries[] {
  const [ours, ...peers] = sites;
  const open = (site: MeasuredSite, page: MeasuredPage): OpenSeries => ({
    site: site.name,
    of: site,
    page,
    line,
    loads: [],
  });
  if (ours === undefined) return [];
  return ours.pages.flatMap((page) => [
    open(ours, page),
    ...peers.flatMap((peer) =>
      peer.pages
        .filter(({ kind, lang }) => kind === page.kind && lang === page.lang)
        .map((same) => open(peer, same)),
    ),
  ]);
}

/** `article, en, slow line` */
export function pageLabel({ kind, lang }: MeasuredPage, { name }: Line): string {
  return `${kind}, ${lang}, ${name} line`;
}
