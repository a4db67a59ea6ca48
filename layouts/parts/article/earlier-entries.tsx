import type { LiveView } from '../../../src/pages/live/live-view.ts';
import { spanInWords } from '../../strings/span-in-words.ts';
import type { LayoutContext } from '../document/layout-props.ts';

interface EarlierProps {
  readonly live: LiveView;
  readonly context: LayoutContext;
}

/** Below the entries of live coverage: links to the page with those before, and to the list of all earlier ones. */
export function EarlierLink({ live, context }: EarlierProps) {
  const { strings, format } = context;
  const [newest] = live.earlier;
  if (newest === undefined) return null;
  return (
    <nav class="live-pages" aria-label={strings.live.pages}>
      <a href={newest.href} rel="prev">
        <span class="label">{strings.live.earlier}</span> {spanInWords(newest, strings, format)}
      </a>
      <a href="#page.earlier">{strings.live.allEarlier}</a>
    </nav>
  );
}

/** In print: where the entries are listed that are on other pages. */
export function EarlierOnPaper({
  live,
  context: { strings, format },
  permalink,
}: EarlierProps & { readonly permalink: string }) {
  const [newest] = live.earlier;
  const oldest = live.earlier.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const day = oldest.day === newest.day ? newest.day : undefined;
  const span = spanInWords({ from: oldest.from, to: newest.to, day }, strings, format);
  return <p class="print-only">{strings.live.printedEarlier(span, `${permalink}#page.earlier`)}</p>;
}

/**
 * At the end of the page of live coverage: the entries that are on other pages. Each keeps its anchor here, so that
 * links to it lead to a line from which readers get to its text.
 */
export function EarlierEntries({ live, context }: EarlierProps) {
  const { strings, format } = context;
  if (live.earlier.length === 0) return null;
  return (
    <section class="block live-earlier" aria-labelledby="page.earlier">
      <h2 class="label" id="page.earlier">
        {strings.live.earlier}
      </h2>
      {live.earlier.map((page) => (
        <section key={page.number}>
          <h3>
            <a href={page.href}>{spanInWords(page, strings, format)}</a>
          </h3>
          <ol>
            {page.entries.map(({ anchor, ids, time, headline, href }) => (
              <li key={anchor} id={anchor}>
                <span class="live-at">
                  {ids.map((id) => (
                    <span key={id} id={id} />
                  ))}
                  {format.clock(time)}
                </span>{' '}
                <a href={href}>{headline}</a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
