import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { AdjacentArchives } from './parts/list/archive-list.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** Everything published on one day. */
export default function DayLayout({ page, ...context }: LayoutProps<'day'>) {
  const { view } = page;
  const { format, strings } = context;
  return (
    <Document context={context} page={page}>
      <PageHead kicker={strings.archive} title={context.words.title}>
        <p class="up-link">
          <a href={view.month.href}>{format.month(view.month.period)}</a>
        </p>
      </PageHead>
      <TeaserList teasers={view.articles} context={context} level={2} day={view.day} listed first />
      <AdjacentArchives
        earlier={view.earlier}
        later={view.later}
        format={format.day}
        context={context}
      />
    </Document>
  );
}
