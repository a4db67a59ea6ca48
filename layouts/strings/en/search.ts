import type { SearchWords } from '../strings.ts';

export const enSearch: SearchWords = {
  title: 'Search',
  description: (publication) => `Search everything that ${publication} has published.`,
  filters: {
    section: 'Section',
    year: 'Year',
    person: 'Person',
    place: 'Place',
    topic: 'Topic',
  },
  all: 'All',
  order: 'Order',
  orders: { relevance: 'Best match', newest: 'Newest first', oldest: 'Oldest first' },
  clear: 'Clear filters',
  searching: 'Searching…',
  failed: 'The search could not be loaded. Please check your connection and try again.',
  nothing: 'No articles found',
  more: 'More results',
  names: 'People, places and organisations',
  didYouMean: 'Did you mean',
  needsScript:
    'This search needs JavaScript, which is off in your browser. You can still look here:',
  browse: 'Browse instead',
};
