import { renderWords } from './parts/anchor.tsx';
import { ArchiveList } from './parts/archive-list.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { TeaserList } from './parts/teaser-item.tsx';

/** A section: its articles, newest first. */
export default function SectionLayout({ page, ...context }: LayoutProps<'section'>) {
  const { view } = page;
  return (
    <Document context={context} page={page}>
      <PageHead title={renderWords(view.name)} standfirst={view.description} />
      <TeaserList teasers={view.articles} context={context} level={2} listed />
      {view.earlier.length > 0 && (
        <Block id="page.earlier" heading={context.strings.earlierInSection}>
          <ArchiveList months={view.earlier} context={context} />
        </Block>
      )}
    </Document>
  );
}
