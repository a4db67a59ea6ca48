/**
 * The most bytes in one name of an address. File systems allow 255, and names still grow: by the shape and
 * the digest of a social card, or by what a program adds until the file is whole.
 */
export const maxNameBytes = 200;

/** The most bytes in a path, as in keys of object storage (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html). */
const maxPathBytes = 1000;

/** What about a path is too long, in words; undefined if nothing is. @param path decoded */
export function pathLengthFault(path: string): string | undefined {
  // Most paths have fewer characters than a name may have bytes.
  if (path.length * 3 <= maxNameBytes) return undefined;
  const name = path.split('/').find((part) => bytesOf(part) > maxNameBytes);
  if (name !== undefined) {
    return `a part of it has ${bytesOf(name)} bytes, more than the ${maxNameBytes} that every file system takes`;
  }
  const bytes = bytesOf(path);
  return bytes > maxPathBytes ? `it has ${bytes} bytes, more than ${maxPathBytes}` : undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
