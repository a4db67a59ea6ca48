import { translationLines } from '../../../src/model/site/article/translation-lines.ts';
import type { TranslationView } from '../../../src/pages/views/translation-view.ts';
import { Anchor } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';

/** Notes about the article's versions in other languages, each with a link. */
export function TranslationNote({
  translation,
  context,
}: {
  translation: TranslationView | undefined;
  context: LayoutContext;
}) {
  const lines = translationLines(translation, context.strings.translation, context.format);
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
