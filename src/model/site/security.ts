/** What a site's own layouts may load and send, as sources of a Content-Security-Policy: `'self'`, `https://a.example`. */
export interface Security {
  readonly scripts: readonly string[];
  /** Where these scripts may connect to. */
  readonly connect: readonly string[];
}

/** Pages without scripts. */
export const noScripts: Security = { scripts: [], connect: [] };

/** The source for files of the site itself. */
export const selfSource = "'self'";
