/** Thrown if Pagefind cannot make the index. The message says what to do. */
export class SearchError extends Error {
  constructor(reason: string) {
    super(
      `the search index cannot be made: ${reason} — install the optional dependencies of Pagefind (npm ci --include=optional), or write "leaveOut: [search]" in site.yaml`,
    );
  }
}
