import type { DrawnMap } from '../../../src/model/pictures/locator-map.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { safeHtml } from '../safe-html.ts';

interface LocatorMapProps {
  readonly context: LayoutContext;
  /** By default the page's own map. */
  readonly map?: DrawnMap | undefined;
  readonly class?: string;
}

/** A locator map with its caption; nothing if there is no map. */
export function LocatorMap({ context, class: className, ...given }: LocatorMapProps) {
  const { strings } = context;
  const { map } = 'map' in given ? given : context;
  if (map === undefined) return null;
  return (
    <figure class={className === undefined ? 'map-figure' : `map-figure ${className}`}>
      <div dangerouslySetInnerHTML={safeHtml(map.svg)} />
      <figcaption>
        {map.caption}. <span class="map-credit">{strings.mapCredit(map.credit)}</span>
      </figcaption>
    </figure>
  );
}
