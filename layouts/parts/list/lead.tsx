import type { LeadView } from '../../../src/pages/views/lead-view.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { LocatorMap } from '../entity/locator-map.tsx';
import { isWide, Picture, pictureSizes } from '../picture.tsx';
import { TeaserKicker, TeaserMeta } from './teaser-item.tsx';

/**
 * The article that leads a page. On wide screens its picture or map is beside the text. The headline is
 * above both if there are key points, which then fill the column.
 */
export function Lead({ lead, context }: { lead: LeadView; context: LayoutContext }) {
  const { picture, keyPoints } = lead;
  const hasMap = picture === undefined && context.map !== undefined;
  const isLong = lead.headline.length > maxDisplayed;
  const shape = shapeOf(
    picture === undefined ? hasMap : isWide(picture),
    keyPoints.length > 0,
    isLong,
  );
  return (
    <article class={`lead ${shape}`}>
      <TeaserKicker teaser={lead} context={context} />
      <h2 class="lead-headline">
        <a href={lead.href}>{lead.headline}</a>
      </h2>
      <p class="standfirst">{lead.standfirst}</p>
      <TeaserMeta teaser={lead} context={context} />
      {hasMap && <LocatorMap context={context} class="lead-map" />}
      {picture !== undefined && (
        <figure class="picture lead-picture">
          <Picture picture={picture} context={context} sizes={pictureSizes.front} first />
        </figure>
      )}
      {keyPoints.length > 0 && (
        <ul class="lead-points">
          {keyPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** @param hasFigure whether a picture or map can fill half of the width */
function shapeOf(hasFigure: boolean, hasPoints: boolean, isLong: boolean): string {
  if (!hasFigure) return 'lead-bare';
  if (hasPoints) return 'lead-wide';
  return isLong ? 'lead-beside lead-long' : 'lead-beside';
}

/** The length of a headline that fits beside a picture at the full size, in characters. */
const maxDisplayed = 45;
