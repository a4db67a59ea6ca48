import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Resolves the rules once. By default, html-validate does so for each page, which takes as long as the page itself. */
class Rules extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...wanted: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#resolved ??= super.getConfigFor(...wanted);
    return this.#resolved;
  }
}

/** The recommended rules, with these exceptions. */
const rules = new HtmlValidate(
  new Rules({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Both forms mean the same in HTML. Preact and the layouts use these.
      'doctype-style': ['error', { style: 'lowercase' }],
      'void-style': ['error', { style: 'selfclose' }],
      // The layouts' own ids start with `page.`, so that they cannot clash with the headings of an article.
      'valid-id': ['error', { relaxed: true }],
      // A ">" in text or in quotes needs no escape (HTML, section 13.1.2).
      'no-raw-characters': 'off',
      // A headline has up to 110 characters, and the publication's name follows it.
      'long-title': 'off',
    },
  }),
);

/** The messages of html-validate for a page, or a part of one. Each begins with `name`. */
export async function htmlProblems(name: string, html: string): Promise<readonly string[]> {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${name}: ${ruleId}: ${message} (${selector})`),
  );
}
