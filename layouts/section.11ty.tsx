import { renderWords } from './parts/anchor.tsx';
import { Document } from './parts/document/document.tsx';
import { FollowLinks } from './parts/document/follow-links.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { EarlierMonths } from './parts/list/archive-list.tsx';
import { Lead } from './parts/list/lead.tsx';
import { Packages } from './parts/list/packages.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** A section: what its editor has chosen, then its articles, newest first. */
export default function SectionLayout({ page, ...context }: LayoutProps<'section'>) {
  const { view } = page;
  const hasChoices = view.lead !== undefined || view.packages.length > 0;
  const list = (
    <TeaserList teasers={view.articles} context={context} level={2} listed first={!hasChoices} />
  );
  return (
    <Document context={context} page={page}>
      <PageHead title={renderWords(view.name)} standfirst={view.description} />
      <FollowLinks context={context} />
      {view.lead !== undefined && <Lead lead={view.lead} context={context} />}
      <Packages packages={view.packages} context={context} />
      {hasChoices ? view.articles.length > 0 && <div class="block">{list}</div> : list}
      <EarlierMonths months={view.earlier} context={context} />
    </Document>
  );
}
