import type { TranslationView } from '../../src/pages/translation-view.ts';
import { Anchor } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';

/**
 * What the reader must know of the article's versions in other languages: of which version of the
 * original it is a translation, what the original says that it does not say yet, and corrections
 * that another version carries. Each with the way there.
 */
export function TranslationNote({
  translation,
  around,
}: {
  translation: TranslationView | undefined;
  around: Surroundings;
}) {
  if (translation === undefined) return null;
  const { original, correctedElsewhere } = translation;
  const words = around.strings.translation;
  return (
    <>
      {original !== undefined && <OriginalNote original={original} around={around} />}
      {correctedElsewhere.map(({ link, days }) => (
        <p class="translation-note translation-behind" key={link.href}>
          {words.elsewhere(daysIn(days, around))} {words.version} <Anchor link={link} />
        </p>
      ))}
    </>
  );
}

function OriginalNote({
  original,
  around,
}: {
  original: NonNullable<TranslationView['original']>;
  around: Surroundings;
}) {
  const { link, behind } = original;
  const words = around.strings.translation;
  return (
    <p class={behind === undefined ? 'translation-note' : 'translation-note translation-behind'}>
      {sentences(original, around).join(' ')} {words.original} <Anchor link={link} />
    </p>
  );
}

function sentences(
  { version, behind }: NonNullable<TranslationView['original']>,
  around: Surroundings,
): readonly string[] {
  const { format, strings } = around;
  const words = strings.translation;
  if (behind === undefined) return [words.of(format.day(version))];
  const { corrections, updates, changed } = behind;
  return [
    ...(corrections.length > 0 ? [words.corrected(daysIn(corrections, around))] : []),
    ...(updates.length > 0 ? [words.updated(daysIn(updates, around))] : []),
    ...(changed === undefined ? [] : [words.changed(format.day(changed))]),
  ];
}

/** Each day once. */
function daysIn(days: readonly string[], { format }: Surroundings): string {
  return format.list([...new Set(days)].map(format.day));
}
