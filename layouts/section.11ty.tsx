import { wordsOf } from './parts/anchor.tsx';
import { ArchiveList } from './parts/archive-list.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { TeaserList } from './parts/teaser-item.tsx';

/** A section of the paper, newest first. */
export default function SectionLayout({ page, ...around }: LayoutProps<'section'>) {
  const { view } = page;
  return (
    <Document around={around} page={page}>
      <PageHead title={wordsOf(view.name)} standfirst={view.description} />
      <TeaserList teasers={view.articles} around={around} level={2} listed />
      {view.earlier.length > 0 && (
        <Block id="page.earlier" heading={around.strings.earlierInSection}>
          <ArchiveList months={view.earlier} around={around} />
        </Block>
      )}
    </Document>
  );
}
