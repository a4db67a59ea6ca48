import type { PictureSource, PictureView } from '../../src/pages/views/picture-view.ts';
import type { LayoutContext } from './document/layout-props.ts';

/** Values of `sizes`: the widths at which the stylesheet shows pictures, in CSS pixels. */
export const pictureSizes = {
  /** In the text column, which is 35rem wide. */
  text: '(min-width: 680px) 630px, calc(100vw - 36px)',
  /** The lead of an article, which is at most 41rem wide. */
  lead: '(min-width: 774px) 738px, calc(100vw - 36px)',
  /** The lead of the front page or of a section: seven twelfths of the width from 48rem up. */
  front: '(min-width: 1260px) 680px, (min-width: 768px) 55vw, calc(100vw - 36px)',
  /** The feature of a package: about a third of the width from 62rem up, five twelfths of tablets. */
  feature:
    '(min-width: 1260px) 400px, (min-width: 992px) 32vw, (min-width: 768px) 40vw, calc(100vw - 36px)',
  /** A feature above other articles: five twelfths of the width from 48rem up. */
  featureAbove: '(min-width: 1260px) 450px, (min-width: 768px) 40vw, calc(100vw - 36px)',
} as const;

/**
 * Whether a picture can fill a column beside a text.
 * @param min the width of the column in pixels: a smaller picture would be blurred
 */
export function isWide({ width }: PictureView, min = 600): boolean {
  return width >= min;
}

interface PictureProps {
  readonly picture: PictureView;
  readonly context: LayoutContext;
  readonly sizes: string;
  /** Whether it is the first picture of the page: loaded with high priority. Others load lazily. */
  readonly first?: boolean;
}

/** The children of a picture's `figure`: the picture in the formats that browsers support, and its caption. */
export function Picture({ picture, context, sizes, first = false }: PictureProps) {
  const { src, shown, alt, sources } = picture;
  return (
    <>
      <picture>
        {sources.map((source) => (
          <source key={source.type} type={source.type} srcset={srcset(source)} sizes={sizes} />
        ))}
        <img
          src={src}
          alt={alt}
          width={shown.width}
          height={shown.height}
          {...(first ? { fetchpriority: 'high' } : { loading: 'lazy' })}
          decoding="async"
        />
      </picture>
      <PictureCaption picture={picture} context={context} />
    </>
  );
}

/** The files of a format as a value of `srcset`. */
export function srcset({ files }: PictureSource): string {
  return files.map(({ src, width }) => `${src} ${width}w`).join(', ');
}

/** The longest name of a licence that stays on one line, in characters: `CC BY-NC-SA 4.0 IGO`. */
const maxWhole = 20;

/** Caption, credit and licence. */
function PictureCaption({ picture, context }: Pick<PictureProps, 'picture' | 'context'>) {
  const { caption, credit, licence } = picture;
  return (
    <figcaption>
      <span class="visually-hidden">{context.strings.picture}: </span>
      {caption !== undefined && <span class="caption">{caption} </span>}
      <span class="credit">
        {credit}
        {licence !== undefined && '\u00a0· '}
        {licence?.href === undefined ? (
          licence?.text
        ) : (
          <a
            class={licence.text.length > maxWhole ? undefined : 'whole'}
            href={licence.href}
            rel="license external noopener"
          >
            {licence.text}
          </a>
        )}
      </span>
    </figcaption>
  );
}
