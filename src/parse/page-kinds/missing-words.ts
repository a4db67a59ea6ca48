/**
 * The words of a page that its view must have: what is wrong if one is missing or empty, otherwise undefined.
 * @param view what the `view` of an added page kind returned
 */
export function missingWords(view: unknown): string | undefined {
  const fields = Object(view);
  const missing = uses.find(([name]) => typeof fields[name] !== 'string' || fields[name] === '');
  return missing && `what "view" returns has no "${missing[0]}", ${missing[1]}`;
}

const uses = [
  ['title', 'the text of its title element and its name in metadata'],
  ['description', 'the sentence about it for search engines and social networks'],
] as const;
