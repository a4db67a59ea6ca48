import type { AppearanceView, EntityView } from '../../src/pages/entity-page.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import { ArchiveList } from './archive-list.tsx';
import { Block } from './block.tsx';
import { BodyText } from './body-text.tsx';
import { Document } from './document.tsx';
import { EntityFacts } from './entity-facts.tsx';
import type { Surroundings } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { PageHead } from './page-head.tsx';
import { TeaserMeta } from './teaser-item.tsx';

interface EntityDocumentProps {
  readonly page: { readonly kind: string; readonly url: string; readonly view: EntityView };
  readonly around: Surroundings;
}

/** The page of a person, a place or an organisation. */
export function EntityDocument({ page, around }: EntityDocumentProps) {
  const { view } = page;
  const { strings } = around;
  return (
    <Document around={around} page={page}>
      <PageHead
        kicker={strings.entityKinds[view.kind]}
        title={wordsOf(view.name)}
        standfirst={view.description}
      />
      <div class="entity">
        <EntityFacts view={view} around={around} />
        <div class="entity-text">
          <LocatorMap around={around} />
          {view.body.length > 0 && <BodyText body={view.body} around={around} />}
          <Block id="page.in-the-news" heading={strings.mentions}>
            <Appearances appearances={view.appearances} around={around} />
          </Block>
          {view.earlier.length > 0 && (
            <Block id="page.earlier" heading={strings.earlierInSection}>
              <ArchiveList months={view.earlier} around={around} />
            </Block>
          )}
          {view.holds.length > 0 && (
            <Block id="page.holds" heading={strings.heldPlaces(view.name.text)}>
              <ul class="plain-list">
                {view.holds.map((held) => (
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
  around,
}: {
  appearances: readonly AppearanceView[];
  around: Surroundings;
}) {
  if (appearances.length === 0) return <p class="nothing">{around.strings.noArticles}</p>;
  return (
    <ol class="appearances">
      {appearances.map(({ article, sentences }) => (
        <li key={article.href}>
          <h3 class="teaser-headline">
            <a href={article.href}>{article.headline}</a>
          </h3>
          <TeaserMeta teaser={article} around={around} />
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
