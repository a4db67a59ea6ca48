/**
 * Ends each sentence in the texts of the search index. A character without meaning and width, which texts of the site
 * never contain: Pagefind ignores it, and replaces line ends.
 */
export const sentenceBreak = '\u001e';
