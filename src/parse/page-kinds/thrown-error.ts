import { shortened } from '../../model/text/shortened.ts';

/**
 * What was thrown, as an Error: code of a site may throw anything, such as a text or null.
 * @returns the value itself if it is an Error, otherwise an Error without a stack
 */
export function thrownError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const error = new Error(`it throws ${textOf(thrown)}, which is not an Error`);
  error.stack = '';
  return error;
}

/** An object without a prototype cannot be converted to a text. */
function textOf(thrown: unknown): string {
  if (typeof thrown === 'string') return JSON.stringify(shortened(thrown, 60));
  return thrown === null || typeof thrown !== 'object' ? String(thrown) : 'an object';
}
