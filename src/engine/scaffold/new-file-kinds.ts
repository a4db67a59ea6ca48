/** The kinds of content files that `dateline new` writes, with the folder of each in the content folder. */
export const newFileFolders = {
  article: 'articles',
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  story: 'stories',
  section: 'sections',
  page: 'pages',
} as const;

export type NewFileKind = keyof typeof newFileFolders;

/** In the order in which help lists them. */
export const newFileKinds = Object.keys(newFileFolders) as readonly NewFileKind[];
