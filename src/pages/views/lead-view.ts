import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { MapView } from '../../model/pictures/locator-map.ts';
import type { Links } from './links.ts';
import { mapView } from './map-view.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { plainTeaser, type Teaser } from './teaser.ts';

/** The article that leads a page. */
export interface LeadView extends Teaser {
  readonly keyPoints: readonly string[];
  readonly picture: PictureView | undefined;
  /** Shown if there is no picture. */
  readonly map: MapView | undefined;
}

const maxKeyPoints = 3;

/** The view of the article that leads a page. */
export function leadView(lead: ArticleReader, site: SiteReader, links: Links): LeadView {
  const picture = lead.leadPicture();
  return {
    ...plainTeaser(lead, links),
    keyPoints: lead.keyPoints().slice(0, maxKeyPoints),
    picture: picture && pictureView(picture, site, links),
    map: mapView(lead.mapPlaces, lead.place, site, links),
  };
}
