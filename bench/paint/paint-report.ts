import type { Failure } from '../failure.ts';
import type { Machine } from '../machine.ts';
import { type Summary, summarise } from '../measure/statistics.ts';
import type { Line } from './line/line.ts';
import { initialWindow } from './line/send-window.ts';
import type { FlightBytes } from './pages/flight-bytes.ts';
import type { PageLoad } from './pages/load-page.ts';
import type { MeasuredPage } from './pages/measured-page.ts';
import type { PaintSeries } from './paint-rounds.ts';

/** The results of the paint benchmark, as written by `--json`. */
export interface PaintReport {
  readonly machine: Machine;
  readonly rounds: number;
  readonly lines: readonly Line[];
  readonly pages: readonly MeasuredPaint[];
  /** Descriptions of the goals that our pages miss. */
  readonly missed: readonly string[];
  readonly failures: readonly Failure[];
}

/** A page of a site over a line, with a summary of its loads. Times in milliseconds. */
export interface MeasuredPaint {
  readonly site: string;
  readonly page: MeasuredPage;
  readonly line: Line['name'];
  /** What the server sends up to the end of the page, TLS and headers included, but not the handshake. */
  readonly flight: number;
  readonly firstPaint: Summary;
  readonly largestPaint: Summary;
  /** First contentful paint, counted from the time at which the connection was established. */
  readonly afterConnection: Summary;
  /** Round trips from that time until the arrival of the last byte that the first paint waited for. */
  readonly roundTrips: Summary;
  readonly bytes: Summary;
  readonly requests: Summary;
  readonly shift: Summary;
  readonly loads: readonly PageLoad[];
}

/** Summarises each series. A series without a successful load is left out. */
export function summarisePaints(
  series: readonly PaintSeries[],
  flights: FlightBytes,
): readonly MeasuredPaint[] {
  return series
    .filter(({ loads }) => loads.length > 0)
    .map(({ site, page, line, loads }) => {
      const of = (value: (load: PageLoad) => number) => summarise(loads.map(value));
      return {
        site,
        page,
        line: line.name,
        flight: flights.get(page) ?? Number.NaN,
        firstPaint: of(({ firstPaint }) => firstPaint),
        largestPaint: of(({ largestPaint }) => largestPaint),
        afterConnection: of(({ firstPaint, connected }) => firstPaint - connected),
        roundTrips: of((load) => roundTripsOf(load, line)),
        bytes: of(({ bytes }) => bytes),
        requests: of(({ requests }) => requests),
        shift: of(({ shift }) => shift),
        loads,
      };
    });
}

/**
 * Returns how many round trips the first paint waited for after the connection was established. The answer to the first
 * request arrives after one round trip. Anything that had to be requested after that, or did not fit into the first
 * window, arrives after two.
 */
function roundTripsOf({ waited, connected }: PageLoad, { roundTrip }: Line): number {
  return Math.floor((waited - connected) / roundTrip);
}

/** The goal for layout shift and for round trips. */
const wanted = { shift: 0, roundTrips: 1 };

/**
 * Lists the goals that our pages miss: no layout shift; over the slow line, the whole page in the first flight; the
 * first paint one round trip after the connection, and earlier than that of every peer's page of the same kind and
 * language.
 * @param ours the name of our site
 */
export function missedGoals(paints: readonly MeasuredPaint[], ours: string): readonly string[] {
  return paints
    .filter(({ site }) => site === ours)
    .flatMap((own) => {
      const label = `${own.page.kind}, ${own.page.lang}, ${own.line} line`;
      const missed: string[] = [];
      if (own.shift.max > wanted.shift)
        missed.push(`${label}: layout shifts by ${own.shift.max.toFixed(4)}`);
      if (own.line === 'slow' && own.roundTrips.median > wanted.roundTrips) {
        missed.push(`${label}: the first paint waits for ${own.roundTrips.median} round trips`);
      }
      if (own.line === 'slow' && !(own.flight <= initialWindow)) {
        missed.push(
          `${label}: ${own.flight} bytes, more than the first flight of ${initialWindow}`,
        );
      }
      const faster = paints.filter(
        (peer) =>
          peer.site !== ours &&
          peer.line === own.line &&
          peer.page.kind === own.page.kind &&
          peer.page.lang === own.page.lang &&
          peer.firstPaint.median <= own.firstPaint.median,
      );
      missed.push(...faster.map(({ site }) => `${label}: ${site} paints first`));
      return missed;
    });
}
