import { brotliCompressSync, constants } from 'node:zlib';
import { responseHeaderBytes } from '../../metadata/host/host-headers.ts';
import { fileStart } from '../../model/point.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';

/**
 * The parts of a page that are weighed apart. They are found in our own markup, where text is escaped, so
 * that no text looks like them.
 */
const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['styles', /<style>.*?<\/style>/gs],
  ['JSON-LD', /<script type="application\/ld\+json">.*?<\/script>/gs],
  ['maps', /<figure class="map-figure.*?<\/figure>/gs],
  ['timeline', /<figure class="timeline-figure.*?<\/figure>/gs],
];

/** Live coverage grows with each entry, and what readers look for is at its start: it has no budget. */
const liveMarkup = '<section class="live-entries"';

/** Random letters were 8 % smaller at quality 5 than at 11; pages never were. */
const margin = 1.1;

type Weights = readonly (readonly [part: string, bytes: number])[];

/**
 * Weighs a page as a server sends it: compressed with Brotli at its best, with the response headers. This
 * takes 60 ms. Faster compression, which takes less than 1 ms, comes first and usually suffices: of 552
 * pages, it gave at least 34 % more at quality 1, and 9 % more at quality 5.
 * @param html the finished page
 * @returns a warning with the weights of its parts if it is over the budget of its kind
 */
export function weightProblem(
  { kind, url, subject }: PlannedPage,
  html: string,
  publication: Publication,
): Problem | undefined {
  const budget = publication.budgets[kind];
  if (budget === undefined || html.includes(liveMarkup)) return undefined;
  const headers = responseHeaderBytes(publication);
  if ([1, 5].some((quality) => headers + compressedSize(html, quality) * margin <= budget)) {
    return undefined;
  }
  const size = compressedSize(html, 11);
  const total = headers + size;
  if (total <= budget) return undefined;
  const weights = weighParts(html, size, headers).map(([part, bytes]) => `${part} ${bytes}`);
  const message = `the page ${url} has ${total} bytes when compressed, more than the ${budget} of its budget (${weights.join(', ')})`;
  const advice = `shorten it, or raise "${kind}" under "budgets" in site.yaml`;
  return warningAt(kind === 'article' ? subject : publication.path, fileStart, message, advice);
}

/** The weight of a part is what the page would save without it. */
function weighParts(html: string, size: number, headers: number): Weights {
  const weights = parts.flatMap(([name, pattern]): [string, number][] => {
    const without = html.replace(pattern, '');
    return without === html ? [] : [[name, size - compressedSize(without, 11)]];
  });
  const sum = weights.reduce((total, [, bytes]) => total + bytes, headers);
  const all: [string, number][] = [
    ...weights,
    ['text and markup', size + headers - sum],
    ['response headers', headers],
  ];
  return all.sort(([, a], [, b]) => b - a);
}

function compressedSize(text: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(text, { params }).length;
}
