import { BodyBlocks } from './parts/article/body-text.tsx';
import { PrintedNotes } from './parts/article/figure-mark.tsx';
import { Entry } from './parts/article/live-entry.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { KindAndSection } from './parts/kind-label.tsx';
import { TimelineInText } from './parts/timeline.tsx';
import { spanInWords } from './strings/span-in-words.ts';

/** Earlier entries of live coverage. */
export default function EarlierLayout({ page, ...context }: LayoutProps<'earlier'>) {
  const { view } = page;
  const { strings, format, edition } = context;
  const { article, section, entries, afterBlocks } = view;
  const timeline = view.timeline && <TimelineInText view={view.timeline} context={context} />;
  return (
    <Document context={context} page={page}>
      <article class="article">
        <header class="article-head">
          <p class="kicker">
            <KindAndSection article={view} context={context} section={section} />
          </p>
          <h1>
            {article.text} <span class="live-span">{spanInWords(view, strings, format)}</span>
          </h1>
        </header>
        <div class="article-text">
          <section class="live-entries" aria-labelledby="page.entries">
            <h2 class="label" id="page.entries">
              {strings.live.earlier}
            </h2>
            <p class="live-latest">
              <a href={article.href}>{strings.live.latest}</a>
            </p>
            {entries.map((entry) => (
              <Entry key={entry.anchor} entry={entry} context={context} timeline={timeline} />
            ))}
            {afterBlocks.length > 0 && (
              <BodyBlocks blocks={afterBlocks} context={context} timeline={timeline} />
            )}
            <nav class="live-pages" aria-label={strings.live.pages}>
              {view.earlier !== undefined && (
                <a href={view.earlier} rel="prev">
                  {strings.earlier}
                </a>
              )}
              <a href={view.later} rel="next">
                {strings.later}
              </a>
            </nav>
            <p class="print-only">
              {strings.live.printedLatest(new URL(article.href, edition.baseUrl).href)}
            </p>
          </section>
          <PrintedNotes figures={view.quotedFigures} context={context} />
        </div>
      </article>
    </Document>
  );
}
