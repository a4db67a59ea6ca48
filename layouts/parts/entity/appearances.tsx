import type { AppearanceView } from '../../../src/pages/entity-page.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { TeaserMeta } from '../list/teaser-item.tsx';

/** Articles that name someone or something, each with the sentences that do, or a message that there are none. */
export function Appearances({
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
