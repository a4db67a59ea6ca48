import type { EntityView } from '../../../src/pages/entity-page.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import { Block } from '../article/block.tsx';
import { BodyText } from '../article/body-text.tsx';
import { Document } from '../document/document.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { PageHead } from '../document/page-head.tsx';
import { EarlierMonths } from '../list/archive-list.tsx';
import { Appearances } from './appearances.tsx';
import { EntityFacts } from './entity-facts.tsx';
import { LocatorMap } from './locator-map.tsx';

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
          <EarlierMonths months={view.earlier} context={context} />
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
