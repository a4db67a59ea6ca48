import { translationLines } from '../../src/model/site/translation-lines.ts';
import type { TranslationView } from '../../src/pages/views/translation-view.ts';
import { Anchor } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';

/** What the reader must know of the article's versions in other languages, each with the way there. */
export function TranslationNote({
  translation,
  around,
}: {
  translation: TranslationView | undefined;
  around: Surroundings;
}) {
  const lines = translationLines(translation, around.strings.translation, around.format);
  return (
    <>
      {lines.map(({ words, link, isBehind }) => (
        <p
          class={isBehind ? 'translation-note translation-behind' : 'translation-note'}
          key={link.href}
        >
          {words} <Anchor link={link} />
        </p>
      ))}
    </>
  );
}
