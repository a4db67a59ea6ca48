/** The code of a system error, such as `ENOENT` (errno(3)); undefined for any other error. */
export function errorCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
