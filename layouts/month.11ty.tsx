import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { AdjacentArchives } from './parts/list/archive-list.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** Everything published in one month, day by day. */
export default function MonthLayout({ page, ...context }: LayoutProps<'month'>) {
  const { view } = page;
  const { format, strings, edition } = context;
  return (
    <Document context={context} page={page}>
      <PageHead kicker={strings.archive} title={context.words.title}>
        <p class="up-link">
          <a href={edition.directories.archives}>{strings.allMonths}</a>
        </p>
      </PageHead>
      {view.days.map((day) => (
        <section class="archive-day" key={day.period}>
          <h2 class="label">
            <a href={day.href}>{format.weekday(day.period)}</a>
          </h2>
          <TeaserList teasers={day.articles} context={context} level={3} day={day.period} listed />
        </section>
      ))}
      <AdjacentArchives
        earlier={view.earlier}
        later={view.later}
        format={format.month}
        context={context}
      />
    </Document>
  );
}
