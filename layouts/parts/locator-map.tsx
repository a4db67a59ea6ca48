import type { DrawnMap } from '../../src/model/pictures/locator-map.ts';
import type { Surroundings } from './layout-props.ts';
import { rawHtml } from './raw-html.ts';

interface LocatorMapProps {
  readonly around: Surroundings;
  /** The page's own where it is left out. */
  readonly map?: DrawnMap | undefined;
  readonly class?: string;
}

/** The page's map with what it shows in words; nothing where the page has none. */
export function LocatorMap({ around, class: className, ...given }: LocatorMapProps) {
  const { strings } = around;
  const { map } = 'map' in given ? given : around;
  if (map === undefined) return null;
  return (
    <figure class={className === undefined ? 'map-figure' : `map-figure ${className}`}>
      <div dangerouslySetInnerHTML={rawHtml(map.svg)} />
      <figcaption>
        {map.caption}. <span class="map-credit">{strings.mapCredit(map.credit)}</span>
      </figcaption>
    </figure>
  );
}
