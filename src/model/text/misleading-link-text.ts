import { parseUrl, percentDecoded } from '../address/url.ts';

/** A host, or a mailbox on a host. */
interface Place {
  readonly host: string;
  readonly mailbox?: string;
}

/**
 * Finds out whether the text of a link is a URL, host or e-mail address other than the one that it leads
 * to. A host and its subdomains count as the same.
 * @param words the whole text of the link, as readers see it
 * @param address absolute, with the scheme http, https or mailto in lower case
 * @returns what the text shows and where the link leads; undefined if they agree
 */
export function misleadingLinkText(
  words: string,
  address: string,
): { readonly shown: string; readonly leadsTo: string } | undefined {
  const text = words.trim();
  const shown = placeShown(text);
  const target = shown && targetOf(address);
  if (shown === undefined || target === undefined) return undefined;
  const agree = areRelated(shown.host, target.host) && mailboxesAgree(shown, target);
  // `report.info` may be the name of a file.
  if (agree || address.endsWith(`/${text}`)) return undefined;
  return { shown: shown.mailbox ?? shown.host, leadsTo: target.mailbox ?? target.host };
}

const bareHost = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?=[/:?#]|$)/u;
const fileEnding =
  /\.(?:csv|docx?|gif|html?|jpe?g|js|json|md|mp[34]|odt|pdf|png|pptx?|py|svg|ts|txt|xlsx?|xml|ya?ml|zip)$/i;

/** The host or mailbox that a text shows; undefined if the text is not a URL, host or e-mail address. */
function placeShown(text: string): Place | undefined {
  if (/\s/.test(text)) return undefined;
  const [, name, host] = /^(?:mailto:)?([^@/]+)@([^@/:?#]+\.[^@/:?#]+)$/i.exec(text) ?? [];
  if (name !== undefined && host !== undefined) return mailboxAt(name, host);
  if (/^https?:\/\//i.test(text)) return hostPlace(text);
  return bareHost.test(text) && !fileEnding.test(text) ? hostPlace(`https://${text}`) : undefined;
}

function targetOf(address: string): Place | undefined {
  if (!address.startsWith('mailto:')) return hostPlace(address);
  const mailbox = /^mailto:([^?]*)/.exec(address)?.[1] ?? '';
  const at = mailbox.lastIndexOf('@');
  return at < 0
    ? undefined
    : mailboxAt(percentDecoded(mailbox.slice(0, at)), mailbox.slice(at + 1));
}

function hostPlace(address: string): Place | undefined {
  const url = parseUrl(address);
  return url && { host: url.hostname.replace(/^www\./, '').replace(/\.$/, '') };
}

function mailboxAt(name: string, host: string): Place {
  return { host: host.toLowerCase(), mailbox: `${name}@${host}`.toLowerCase() };
}

function areRelated(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function mailboxesAgree(one: Place, other: Place): boolean {
  if (one.mailbox === undefined || other.mailbox === undefined) return true;
  return one.mailbox === other.mailbox;
}
