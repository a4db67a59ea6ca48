import { ArchiveList } from './parts/archive-list.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';

/** The way to every month in which something was published. */
export default function ArchivesLayout({ page, ...around }: LayoutProps<'archives'>) {
  const { years } = page.view;
  const { strings } = around;
  return (
    <Document around={around} page={page}>
      <PageHead title={around.words.title} standfirst={around.words.description} />
      {years.length === 0 && <p class="nothing">{strings.noArticles}</p>}
      {years.map(({ year, months }) => (
        <Block key={year} id={`page.${year}`} heading={around.format.year(year)}>
          <ArchiveList months={months} around={around} />
        </Block>
      ))}
    </Document>
  );
}
