import type { SiteReader } from '../../facts/site-reader.ts';
import type { Language, LanguageCode } from '../../model/language.ts';
import { coloursIn } from '../../model/site/look.ts';
import { linksIn } from '../../pages/views/links.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { defineFormat } from '../format.ts';
import { iconFiles } from './icon-files.ts';

/** The members of a web app manifest that the site uses (https://www.w3.org/TR/appmanifest/). */
interface WebManifest {
  readonly name: string;
  readonly short_name: string;
  /** The tagline; left out if there is none in the language. */
  readonly description?: string;
  readonly lang: LanguageCode;
  readonly dir: 'ltr' | 'rtl';
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: 'minimal-ui';
  readonly background_color: string;
  readonly theme_color: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose: 'any' | 'maskable';
  }[];
}

/** The URL of a language's manifest. @param front URL of the language's front page */
export function manifestUrl(front: string): string {
  return `${front}manifest.webmanifest`;
}

/** `manifest.webmanifest` for each language: how the site appears if a reader installs it as an app. */
export const webManifests = defineFormat({
  name: 'web-manifest',
  plan: (site) =>
    site.languages.map((language) => {
      const front = siteUrls(site.publication).front(language.code);
      return { path: manifestUrl(front).slice(1), subject: language };
    }),
  body: (language, { site }) => `${JSON.stringify(manifestOf(language, site), undefined, 2)}\n`,
});

function manifestOf({ code, direction }: Language, site: SiteReader): WebManifest {
  const links = linksIn(site, code);
  const front = links.to(links.urls.front(code));
  const name = links.nameText(site.publication.names);
  const { paper } = coloursIn('light', site.publication.look);
  const tagline = links.ownText(site.publication.taglines);
  return {
    name,
    short_name: name,
    ...(tagline === '' ? {} : { description: tagline }),
    lang: code,
    dir: direction,
    id: front,
    start_url: front,
    scope: front,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: iconFiles.flatMap(({ path, size, type, purpose }) =>
      purpose === undefined
        ? []
        : [{ src: links.to(`/${path}`), sizes: sizesOf(size), type, purpose }],
    ),
  };
}

function sizesOf(size: number | undefined): string {
  return size === undefined ? 'any' : `${size}x${size}`;
}
