/** The kinds of files that have a schema, each with the pattern of its files in the content folder. */
export const schemaFiles = {
  site: 'site.yaml',
  front: 'front.yaml',
  article: 'articles/**/*.md',
  person: 'people/*.md',
  place: 'places/*.md',
  organisation: 'organisations/*.md',
  story: 'stories/*.md',
  section: 'sections/*.md',
  page: 'pages/*.md',
  picture: 'media/**/*.yaml',
} as const;

export type SchemaKind = keyof typeof schemaFiles;

/** In the order in which help lists them. */
export const schemaKinds = Object.keys(schemaFiles) as readonly SchemaKind[];
