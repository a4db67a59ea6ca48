import type { KeptRelations } from '../../src/build/kept-relations.ts';
import { NumberLists } from '../../src/build/number-lists.ts';

const none = NumberLists.of([]);

/** Those of a site without articles. */
export const noRelations: KeptRelations = {
  ...{ shownIn: none, quotedIn: none, madeOf: none, related: none },
  answers: () => ({ events: {}, standing: [], figured: [] }),
};
