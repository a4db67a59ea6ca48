/** The roles of type: running text, headlines and names, and labels, meta lines and maps. */
export const typeRoles = ['text', 'headlines', 'labels'] as const;
export type TypeRole = (typeof typeRoles)[number];

/** The custom property of stylesheets for each role. */
export const roleProperties: Readonly<Record<TypeRole, string>> = {
  text: '--serif',
  headlines: '--display',
  labels: '--sans',
};

/**
 * Where the typeface of a role comes from, by language: a package (`@fontsource-variable/lora`), or a file in
 * `layouts/fonts`. Under '' that of all languages whose stylesheet is `site.css`.
 */
export type Typefaces = Readonly<Partial<Record<TypeRole, Readonly<Record<string, string>>>>>;

/** Whether a typeface is a package. */
export function isFontPackage(source: string): boolean {
  return source.startsWith('@');
}
