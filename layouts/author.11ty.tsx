import type { AuthorView } from '../src/pages/author-page.ts';
import { renderWords } from './parts/anchor.tsx';
import { Block } from './parts/article/block.tsx';
import { BodyText } from './parts/article/body-text.tsx';
import { Document } from './parts/document/document.tsx';
import { FollowLinks } from './parts/document/follow-links.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { Appearances } from './parts/entity/appearances.tsx';
import { EntityFacts } from './parts/entity/entity-facts.tsx';
import { EarlierMonths } from './parts/list/archive-list.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** Someone who signs articles: who they are, their articles, and articles by others that name them. */
export default function AuthorLayout({ page, ...context }: LayoutProps<'author'>) {
  const { view } = page;
  const { strings } = context;
  const general = view.kind === 'desk' ? strings.desk : strings.entityKinds.person;
  // A description in the same words is not shown twice.
  const role = view.role === view.description ? undefined : view.role;
  return (
    <Document context={context} page={page}>
      <PageHead
        kicker={role ?? general}
        title={renderWords(view.name)}
        standfirst={view.description}
      />
      <FollowLinks context={context} />
      <div class="entity">
        <EntityFacts view={{ ...view, role: undefined }} context={context} about={view.about} />
        <div class="entity-text">
          {view.body.length > 0 && <BodyText body={view.body} context={context} />}
          <Block id="page.articles" heading={strings.articles}>
            <TeaserList teasers={view.signed} context={context} level={3} />
          </Block>
          <EarlierMonths months={view.signedEarlier} context={context} id="page.earlier-articles" />
          <Mentions view={view} context={context} />
        </div>
      </div>
    </Document>
  );
}

/** The articles by others that name the author, if there are any. */
function Mentions({ view, context }: { view: AuthorView; context: LayoutContext }) {
  const { strings } = context;
  if (view.appearances.length === 0) return null;
  return (
    <>
      <Block id="page.in-the-news" heading={strings.mentions}>
        <Appearances appearances={view.appearances} context={context} />
      </Block>
      <EarlierMonths months={view.earlier} context={context} />
    </>
  );
}
