import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { ArchiveList } from './parts/list/archive-list.tsx';

/** Links to every month with publications, by year. */
export default function ArchivesLayout({ page, ...context }: LayoutProps<'archives'>) {
  const { years } = page.view;
  const { strings } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={context.words.title} standfirst={context.words.description} />
      {years.length === 0 && <p class="nothing">{strings.noArticles}</p>}
      {years.map(({ year, months }) => (
        <Block key={year} id={`page.${year}`} heading={context.format.year(year)}>
          <ArchiveList months={months} context={context} />
        </Block>
      ))}
    </Document>
  );
}
