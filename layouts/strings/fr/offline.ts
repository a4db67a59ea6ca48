import type { OfflineWords } from '../strings.ts';

export const frOffline: OfflineWords = {
  title: 'Hors connexion',
  description: 'Sans connexion, vous ne pouvez lire que les pages que vous avez déjà ouvertes.',
  articles: 'Articles sur cet appareil',
  none: 'Aucun article n’est encore gardé sur cet appareil. Chaque article que vous ouvrez est gardé, pour que vous puissiez le lire sans connexion.',
  kept: (time) => `Gardé le ${time}`,
  retry: 'Réessayer',
  needsScript:
    'La liste des articles a besoin de JavaScript, qui est désactivé dans votre navigateur.',
};
