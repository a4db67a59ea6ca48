/** Lists names in a message: `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return listInWords(names, 'or');
}

/** Lists names in a message: `a, b and c`. */
export function allOf(names: readonly string[]): string {
  return listInWords(names, 'and');
}

function listInWords(names: readonly string[], joint: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}
