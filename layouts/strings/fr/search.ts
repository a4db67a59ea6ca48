import type { SearchWords } from '../strings.ts';

export const frSearch: SearchWords = {
  title: 'Recherche',
  description: (publication) => `Rechercher dans tout ce que ${publication} a publié.`,
  filters: {
    section: 'Rubrique',
    year: 'Année',
    person: 'Personne',
    place: 'Lieu',
    topic: 'Thème',
  },
  all: 'Tout',
  order: 'Ordre',
  orders: {
    relevance: 'Par pertinence',
    newest: 'Plus récents d’abord',
    oldest: 'Plus anciens d’abord',
  },
  clear: 'Effacer les filtres',
  searching: 'Recherche en cours…',
  failed: 'La recherche n’a pas pu être chargée. Vérifiez votre connexion et réessayez.',
  nothing: 'Aucun article trouvé',
  more: 'Plus de résultats',
  names: 'Personnes, lieux et organisations',
  didYouMean: 'Vouliez-vous dire',
  needsScript:
    'Cette recherche a besoin de JavaScript, qui est désactivé dans votre navigateur. Vous pouvez chercher ici\u00a0:',
  browse: 'Parcourir les listes',
};
