import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import {
  type KnownString,
  type OwnString,
  type OwnStrings,
  placesIn,
  pluralCategories,
  type Sentence,
} from '../../model/own-strings.ts';
import type { FindPoint, KeyPath } from '../../model/position.ts';
import { errorAt, type Fault, type Problem } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import { didYouMean } from '../../model/text/nearest.ts';

interface OwnStringFault extends Fault {
  readonly keys: KeyPath;
}

/** What pages do not show as words: the parser and the formatter need them. */
const reserved: readonly string[] = ['parsing', 'conventions', 'agenciesAtLarge'];

/** Reports words in `strings` of site.yaml that Dateline does not have, and sentences whose values have no place. */
export function ownStringProblems(
  { path, strings }: Pick<Publication, 'path' | 'strings'>,
  findPoint: FindPoint,
): readonly Problem[] {
  return Object.entries(strings)
    .flatMap(([lang, own]) => {
      const known = stringsByLanguage[lang];
      return known === undefined ? [] : faultsUnder(['strings', lang], own, known);
    })
    .map(({ keys, message, advice }) => errorAt(path, findPoint(path, keys), message, advice));
}

function faultsUnder(above: KeyPath, own: OwnStrings, known: object): readonly OwnStringFault[] {
  const names = Object.keys(known).filter((name) => !reserved.includes(name));
  return Object.entries(own).flatMap(([name, value]) => {
    const keys = [...above, name];
    if (names.includes(name)) return faultsOf(keys, value, Reflect.get(known, name));
    const message = `there are no words with the name "${name}"`;
    const advice = didYouMean(
      name,
      names,
      'see layouts/strings/en/words.ts of Dateline for all names',
    );
    return [{ keys, message, advice }];
  });
}

function faultsOf(keys: KeyPath, own: OwnString, known: KnownString): readonly OwnStringFault[] {
  const name = String(keys.at(-1));
  if (typeof known === 'function') return sentenceFaults(keys, own, known as Sentence);
  if (typeof known === 'string') {
    if (typeof own === 'string') return [];
    return [
      { keys, message: `"${name}" must be a text`, advice: `write words such as "${known}"` },
    ];
  }
  if (
    typeof own === 'object' &&
    typeof known === 'object' &&
    known !== null &&
    !Array.isArray(known)
  ) {
    return faultsUnder(keys, own, known);
  }
  const message = `"${name}" is a group of words`;
  return [
    {
      keys,
      message,
      advice: `write those that you replace below it: {${Object.keys(known ?? {}).join(', ')}}`,
    },
  ];
}

function sentenceFaults(keys: KeyPath, own: OwnString, known: Sentence): readonly OwnStringFault[] {
  const name = String(keys.at(-1));
  const sample = sampleOf(known);
  if (sample === undefined) {
    const message = `"${name}" is put together from several words, and cannot be replaced`;
    return [{ keys, message, advice: 'delete it' }];
  }
  const forms = typeof own === 'string' ? [['', own] as const] : Object.entries(own);
  return forms.flatMap(([category, text]) => {
    const fault = formFault(category, text, { name, sample, count: known.length });
    const at = category === '' ? keys : [...keys, category];
    return fault === undefined ? [] : [{ keys: at, ...fault }];
  });
}

const categories: readonly string[] = pluralCategories;

/** Forms for these numbers may say them as words: `one article`. */
const saidInWords: readonly string[] = ['zero', 'one', 'two'];

/** @param category of the plural; '' for a text that serves all */
function formFault(
  category: string,
  text: OwnString,
  {
    name,
    sample,
    count,
  }: { readonly name: string; readonly sample: string; readonly count: number },
): Fault | undefined {
  if (typeof text !== 'string' || !['', ...categories].includes(category)) {
    const advice = `write a text for ${categories.join(', ')}`;
    return { message: `"${category}" is no plural form`, advice };
  }
  const places = placesIn(text);
  const beyond = places.find((place) => place < 1 || place > count);
  if (beyond !== undefined) {
    const advice = `use those of "${sample}"`;
    return { message: `"${name}" has no value {${beyond}}`, advice };
  }
  if (places.length > 0 || saidInWords.includes(category)) return undefined;
  const advice = `put them into the sentence, as in "${sample}"`;
  return { message: `"${name}" leaves out its values`, advice };
}

/** Dateline's sentence, with the places of its values; undefined if it does not accept texts. */
function sampleOf(known: Sentence): string | undefined {
  const places = Array.from({ length: known.length }, (_, index) => `{${index + 1}}`);
  try {
    const sample = known(...places);
    return typeof sample === 'string' && places.some((place) => sample.includes(place))
      ? sample
      : undefined;
  } catch {
    return undefined;
  }
}
