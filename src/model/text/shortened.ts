/** The start of a text that is too long for a message. @param most in UTF-16 code units */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
