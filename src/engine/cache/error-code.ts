/** The code of a system error, such as `ENOENT` (errno(3)); '' for any other error. */
export function errorCode<Thrown>(error: Thrown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
