import type { Surroundings } from './layout-props.ts';
import { rawHtml } from './raw-html.ts';

/** The page's map with what it shows in words; nothing where the page has none. */
export function LocatorMap({ around, class: className }: { around: Surroundings; class?: string }) {
  const { map, strings } = around;
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
