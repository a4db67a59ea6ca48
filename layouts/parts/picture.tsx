import type { PictureSource, PictureView } from '../../src/pages/views/picture-view.ts';
import type { Surroundings } from './layout-props.ts';

/** How wide pictures are shown, as browsers must know it before the stylesheet (in CSS pixels). */
export const pictureSizes = {
  /** In the column of the text, 35rem. */
  text: '(min-width: 680px) 630px, calc(100vw - 36px)',
  /** On the front page, where the lead has two thirds from 48rem on. */
  front: '(min-width: 1260px) 760px, (min-width: 768px) 62vw, calc(100vw - 36px)',
} as const;

interface PictureProps {
  readonly picture: PictureView;
  readonly around: Surroundings;
  readonly sizes: string;
  /** The one that the reader sees first is asked for before others; others when they come near. */
  readonly first?: boolean;
}

/** What stands in the figure of a picture: the picture in the best format a browser knows, its words. */
export function Picture({ picture, around, sizes, first = false }: PictureProps) {
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
      <PictureWords picture={picture} around={around} />
    </>
  );
}

function srcset({ files }: PictureSource): string {
  return files.map(({ src, width }) => `${src} ${width}w`).join(', ');
}

/** Caption, credit and licence, as far as they are there. */
function PictureWords({ picture, around }: Pick<PictureProps, 'picture' | 'around'>) {
  const { caption, credit, licence } = picture;
  return (
    <figcaption>
      <span class="visually-hidden">{around.strings.picture}: </span>
      {caption !== undefined && <span class="caption">{caption} </span>}
      <span class="credit">
        {credit}
        {licence !== undefined && ' · '}
        {licence?.href === undefined ? (
          licence?.text
        ) : (
          <a href={licence.href} rel="license external noopener">
            {licence.text}
          </a>
        )}
      </span>
    </figcaption>
  );
}
