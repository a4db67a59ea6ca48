/** Formats a number of pixels as a Distance, a number with its unit (https://schema.org/Distance). */
export function pixels(count: number): string {
  return `${count} px`;
}
