/** The endings of compressed copies, by which nginx and Caddy find them: `index.html.br` beside `index.html`. */
export const copyEndings = ['.br', '.gz', '.zst'] as const;

/** The file that a path is a compressed copy of, judged by its name; undefined if the name has none of the endings. */
export function originalOf(name: string): string | undefined {
  const ending = copyEndings.find((each) => name.endsWith(each));
  return ending === undefined ? undefined : name.slice(0, -ending.length);
}

/** The paths at which a server looks for compressed copies of a file. */
export function copiesOf(name: string): readonly string[] {
  return copyEndings.map((ending) => name + ending);
}
