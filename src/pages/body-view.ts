import type { Body, Slot } from '../model/body.ts';
import type { Href } from '../model/href.ts';
import type { MapView } from '../model/locator-map.ts';
import type { ResolvedMention, Site } from '../model/site.ts';
import type { Links } from './links.ts';
import { mapView } from './map-view.ts';
import { type PictureView, pictureView } from './picture-view.ts';

/** A text for a layout: sanitised HTML, cut where something of the site's own stands. */
export type BodyView = readonly BodyPieceView[];

export type BodyPieceView =
  | string
  | { readonly piece: 'name'; readonly text: string; readonly href: Href | undefined }
  | { readonly piece: 'day'; readonly day: string }
  | ({ readonly piece: 'picture' } & PictureView)
  /** `index` counts the maps of the text, from 0. */
  | { readonly piece: 'map'; readonly index: number; readonly map: MapView };

/** Fills the slots of a text: first mentions get their link, pictures their files and words. */
export function bodyView(
  body: Body,
  mentions: readonly ResolvedMention[],
  site: Site,
  links: Links,
): BodyView {
  return body.parts.flatMap((part) =>
    typeof part === 'string' ? [part] : (fillSlot(part, body, mentions, site, links) ?? []),
  );
}

function fillSlot(
  slot: Slot,
  body: Body,
  mentions: readonly ResolvedMention[],
  site: Site,
  links: Links,
): BodyPieceView | undefined {
  switch (slot.slot) {
    case 'day':
      return { piece: 'day', day: slot.day };
    case 'image': {
      const image = body.images[slot.image];
      const view = image && pictureView(image, site, links);
      return view && { piece: 'picture', ...view };
    }
    case 'map': {
      const places = body.maps[slot.map]?.places.flatMap(({ id }) => site.places.get(id) ?? []);
      const map = mapView(places ?? [], undefined, site, links, `page.map-${slot.map + 1}`);
      return map && { piece: 'map', index: slot.map, map };
    }
    case 'mention': {
      const resolved = mentions[slot.mention];
      if (resolved === undefined) return undefined;
      const { entity, first, mention } = resolved;
      const href = entity && first ? links.entity(entity).href : undefined;
      return { piece: 'name', text: mention.label, href };
    }
  }
}
