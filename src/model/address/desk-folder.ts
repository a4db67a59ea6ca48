/** Where `dateline dev` shows the desk, from the root of the server. No page of a site is there: slugs contain no `_`. */
export const deskFolder = '_desk/';
