/** Replaces `$name` in a template by the value of that name. Other words with `$` stay. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$([a-zA-Z]+)\b/g, (word, key: string) => values[key] ?? word);
}
