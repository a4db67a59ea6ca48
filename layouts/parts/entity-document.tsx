import type { AppearanceView, EntityView } from '../../src/pages/entity-page.ts';
import { Anchor, renderWords } from './anchor.tsx';
import { ArchiveList } from './archive-list.tsx';
import { Block } from './block.tsx';
import { BodyText } from './body-text.tsx';
import { Document } from './document.tsx';
import { EntityFacts } from './entity-facts.tsx';
import type { LayoutContext } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { PageHead } from './page-head.tsx';
import { TeaserMeta } from './teaser-item.tsx';

interface EntityDocumentProps {
  readonly page: { readonly kind: string; readonly url: string; readonly view: EntityView };
  readonly context: LayoutContext;
}

/** The page of a person, place or organisation. */
export function EntityDocument({ page, context }: EntityDocumentProps) {
  const { view } = page;
  const { strings } = context;
  return (
    <Document context={context} page={page}>
      <PageHead
        kicker={strings.entityKinds[view.kind]}
        title={renderWords(view.name)}
        standfirst={view.description}
      />
      <div class="entity">
        <EntityFacts view={view} context={context} />
        <div class="entity-text">
          <LocatorMap context={context} />
          {view.body.length > 0 && <BodyText body={view.body} context={context} />}
          <Block id="page.in-the-news" heading={strings.mentions}>
            <Appearances appearances={view.appearances} context={context} />
          </Block>
          {view.earlier.length > 0 && (
            <Block id="page.earlier" heading={strings.earlierInSection}>
              <ArchiveList months={view.earlier} context={context} />
            </Block>
          )}
          {view.contents.length > 0 && (
            <Block id="page.holds" heading={strings.heldPlaces(view.name.text)}>
              <ul class="plain-list">
                {view.contents.map((held) => (
                  <li key={held.href}>
                    <Anchor link={held} /> <span class="meta">{held.description}</span>
                  </li>
                ))}
              </ul>
            </Block>
          )}
        </div>
      </div>
    </Document>
  );
}

function Appearances({
  appearances,
  context,
}: {
  appearances: readonly AppearanceView[];
  context: LayoutContext;
}) {
  if (appearances.length === 0) return <p class="nothing">{context.strings.noArticles}</p>;
  return (
    <ol class="appearances">
      {appearances.map(({ article, sentences }) => (
        <li key={article.href}>
          <h3 class="teaser-headline">
            <a href={article.href}>{article.headline}</a>
          </h3>
          <TeaserMeta teaser={article} context={context} />
          {sentences.length === 0 && <p class="mention">{article.standfirst}</p>}
          {sentences.map(({ before, name, after }) => (
            <p class="mention" key={before + name + after}>
              {before}
              <b>{name}</b>
              {after}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
