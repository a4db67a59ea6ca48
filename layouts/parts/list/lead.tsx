import type { LeadView } from '../../../src/pages/views/lead-view.ts';
import type { Teaser } from '../../../src/pages/views/teaser.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { LocatorMap } from '../entity/locator-map.tsx';
import { isWide, Picture, pictureSizes } from '../picture.tsx';
import { HeadlineItem, TeaserKicker, TeaserMeta } from './teaser-item.tsx';

/**
 * The article that leads a page. On wide screens its picture or map is beside the text. The headline is
 * above both if there are key points, which then fill the column.
 * @param also articles that fill the column below a short headline: see `roomBelow`
 */
export function Lead({
  lead,
  also = [],
  context,
}: {
  lead: LeadView;
  also?: readonly Teaser[];
  context: LayoutContext;
}) {
  const { picture, keyPoints } = lead;
  const hasMap = picture === undefined && context.map !== undefined;
  const shape = shapeOf(lead, context);
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
      {also.length > 0 && (
        <div class="lead-also">
          {also.map((teaser) => (
            <HeadlineItem key={teaser.href} teaser={teaser} context={context} level={2} />
          ))}
        </div>
      )}
    </article>
  );
}

/**
 * The number of articles for which there is room below the text of the lead, beside its picture or map. Estimated for
 * a page of 1280 pixels.
 */
export function roomBelow(lead: LeadView, context: LayoutContext): number {
  const shape = shapeOf(lead, context);
  if (!shape.startsWith('lead-beside')) return 0;
  const { headline, standfirst } = lead;
  const ofHeadline =
    shape === 'lead-beside' ? linesOf(headline, 18) * 60 : linesOf(headline, 22) * 50;
  const height = heights.lineAround + ofHeadline + linesOf(standfirst, 44) * 30;
  return Math.max(0, Math.floor((figureHeight(lead) - height) / heights.teaser));
}

/** In pixels: kicker and place with time, a map, a caption, and an article without its standfirst. */
const heights = { lineAround: 70, map: 470, caption: 30, teaser: 105 };

/** The height of the lead's picture or map. The stylesheet limits that of a picture. */
function figureHeight({ picture }: LeadView): number {
  if (picture === undefined) return heights.map;
  return Math.min(520, (700 * picture.height) / picture.width) + heights.caption;
}

/** @param characters in a line */
function linesOf(text: string, characters: number): number {
  return Math.ceil(text.length / characters);
}

function shapeOf({ picture, keyPoints, headline }: LeadView, { map }: LayoutContext): string {
  const hasFigure = picture === undefined ? map !== undefined : isWide(picture);
  if (!hasFigure) return 'lead-bare';
  if (keyPoints.length > 0) return 'lead-wide';
  return headline.length > maxDisplayed ? 'lead-beside lead-long' : 'lead-beside';
}

/** The length of a headline that fits beside a picture at the full size, in characters. */
const maxDisplayed = 45;
