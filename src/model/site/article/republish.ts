import type { Publication } from '../publication.ts';

/** Whether other sites may republish articles: the publication has a licence, and offers them its HTML and text. */
export function mayRepublish({ licence, leaveOut }: Publication): boolean {
  return licence !== undefined && !leaveOut.includes('republish');
}

/** URL of the page from which other sites republish an article. @param url URL of the article's page */
export function republishUrl(url: string): string {
  return `${url}republish.html`;
}
