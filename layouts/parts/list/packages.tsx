import type { FeatureView, PackageView, StripView } from '../../../src/pages/views/package-view.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { isWide, Picture, pictureSizes } from '../picture.tsx';
import { HeadlineItem, rowClass, TeaserItem, TeaserKicker, TeaserMeta } from './teaser-item.tsx';

/** The packages of a page, in the order that its editor has chosen. */
export function Packages({
  packages,
  context,
}: {
  packages: readonly PackageView[];
  context: LayoutContext;
}) {
  return (
    <>
      {packages.map((each, index) => {
        const id = `page.package-${index + 1}`;
        return each.kind === 'feature' ? (
          <FeaturePackage key={id} id={id} view={each} context={context} />
        ) : (
          <StoryStrip key={id} id={id} view={each} context={context} />
        );
      })}
    </>
  );
}

interface PackageProps<View> {
  readonly id: string;
  readonly view: View;
  readonly context: LayoutContext;
}

/**
 * Where the picture and the other articles are on wide screens: all side by side, the others in a row below, or the other
 * one beside a feature without a picture. Features are too short for more articles beside them.
 */
function shapeOf({ feature: { picture }, others }: FeatureView): string {
  if (picture === undefined) return others.length > 1 ? 'package-above' : 'package-row';
  return others.length > 2 || !isWide(picture, minFeature) ? 'package-above' : 'package-pictured';
}

/** In pixels, as wide as the picture of a feature is shown: a smaller one keeps its size. */
const minFeature = 400;

function FeaturePackage({ id, view, context }: PackageProps<FeatureView>) {
  const { heading, feature, others } = view;
  const shape = shapeOf(view);
  const isAbove = shape === 'package-above';
  return (
    <section class="block package" aria-labelledby={id}>
      <h2 class="label" id={id}>
        {renderWords(heading)}
      </h2>
      <div class={shape}>
        <article class="feature">
          <div class="feature-text">
            <TeaserKicker teaser={feature} context={context} />
            <h3 class="feature-headline">
              <a href={feature.href}>{feature.headline}</a>
            </h3>
            <p class="standfirst">{feature.standfirst}</p>
            <TeaserMeta teaser={feature} context={context} />
          </div>
          {feature.picture !== undefined && (
            <figure class="picture">
              <Picture
                picture={feature.picture}
                context={context}
                sizes={isAbove ? pictureSizes.featureAbove : pictureSizes.feature}
              />
            </figure>
          )}
        </article>
        {others.length > 0 && (
          <div class={isAbove ? rowClass(others.length) : 'package-others'}>
            {others.map((teaser) => (
              <TeaserItem key={teaser.href} teaser={teaser} context={context} level={3} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function StoryStrip({ id, view, context }: PackageProps<StripView>) {
  return (
    <section class="block story-strip" aria-labelledby={id}>
      <h2 id={id}>
        <Anchor link={view.link} />
      </h2>
      {view.description !== '' && <p class="story-line">{view.description}</p>}
      <div class={rowClass(view.articles.length)}>
        {view.articles.map((teaser) => (
          <HeadlineItem key={teaser.href} teaser={teaser} context={context} level={3} />
        ))}
      </div>
    </section>
  );
}
