import type { ComponentChild } from 'preact';
import { latinRuns } from '../../src/model/latin-runs.ts';
import type { Surroundings } from './layout-props.ts';

/**
 * A sentence of the content as the page shows it: in one that runs from right to left, words in Latin
 * letters are set apart, as they are in the body of an article.
 */
export function said(text: string, { edition }: Pick<Surroundings, 'edition'>): ComponentChild {
  if (edition.language.direction === 'ltr') return text;
  const runs = latinRuns(text);
  if (!runs.some(({ latin }) => latin)) return text;
  return runs.map((run, index) =>
    run.latin ? (
      <bdi key={`${index} ${run.text}`} lang={edition.latinLanguage} dir="ltr">
        {run.text}
      </bdi>
    ) : (
      run.text
    ),
  );
}
