/** The folder beside the output folder into which a build writes. */
export function freshFolder(out: string): string {
  return `${out}.new-${process.pid}`;
}
