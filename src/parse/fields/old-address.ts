import * as z from 'zod';
import { quote, say } from '../saying.ts';

const example = "write its path from the site's root, such as /2015/old-name/";

/**
 * A path at which an article once stood, percent-encoded where it is not yet. What hosts read as
 * a pattern in `_redirects` (`*`, `:name`) is refused, and so is all that could name a file outside
 * the site.
 */
export function oldAddress() {
  return z
    .string()
    .describe("a path from the site's root, such as /2015/old-name/")
    .refine((text) => fault(text) === undefined, { error: ({ input }) => fault(String(input)) })
    .transform(encoded);
}

function fault(text: string): string | undefined {
  const no = (why: string, advice: string) =>
    say(`${quote(text)} is no old address: ${why}`, advice);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    return no('it names a host', `write its path alone: ${new URL(text).pathname}`);
  }
  if (!text.startsWith('/')) return no('it does not start with "/"', example);
  if (/^\/[/\\]/.test(text)) return no('it leads to another host', example);
  if (/[?#]/.test(text)) return no('it has more than a path', 'leave out all from "?" or "#" on');
  if (/[\s*\\:]/.test(text)) return no('it holds a space or one of * : \\', example);
  if (text === '/') return no('it is the front page', example);
  return text.slice(1).replace(/\/$/, '').split('/').every(isSegment)
    ? undefined
    : no('a part of it can be no name of a folder', example);
}

/** Whether a part of a path names one file or folder, decoded too. */
function isSegment(part: string): boolean {
  try {
    const name = decodeURIComponent(part);
    return !/^\.{0,2}$|[/\\:*\p{Cc}\p{Cs}]/u.test(name);
  } catch {
    return false;
  }
}

function encoded(path: string): string {
  return new URL(path, 'https://old.example').pathname;
}
