/**
 * The maximum length of a file or folder name, in bytes. File systems allow 255; the rest is left for
 * what is added to names: the shape and digest of a social card, or the suffix of a temporary file.
 */
export const maxNameBytes = 200;

/**
 * The maximum length of a path, in bytes: object storage allows 1,024
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html).
 */
const maxPathBytes = 1000;

/**
 * Says what part of a path is too long, for a message; undefined if the path is short enough.
 * @param path decoded
 */
export function pathLengthFault(path: string): string | undefined {
  // Skips counting bytes for most paths: a UTF-16 code unit takes at most 3 bytes.
  if (path.length * 3 <= maxNameBytes) return undefined;
  const name = path.split('/').find((part) => bytesOf(part) > maxNameBytes);
  if (name !== undefined) {
    return `a part of it has ${bytesOf(name)} bytes, more than the ${maxNameBytes} that every file system allows`;
  }
  const bytes = bytesOf(path);
  return bytes > maxPathBytes ? `it has ${bytes} bytes, more than ${maxPathBytes}` : undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
