const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/**
 * Returns the media type of a picture by its file extension, as static hosts do
 * (https://www.iana.org/assignments/media-types/), or undefined for an unknown extension.
 */
export function pictureMediaType(path: string): string | undefined {
  return mediaTypes[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}
