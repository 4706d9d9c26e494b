import { phoneLink } from './phone';

const WEB = /^https?:\/\//i;
const MAIL = /^[^\s@/:]+@[^\s@/]+\.[^\s@/.]+$/;
const SITE = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#:].*)?$/i;
const HOST = /^([a-z0-9-]+\.)*[a-z][a-z0-9-]*$|^[0-9]{1,3}(\.[0-9]{1,3}){3}$/i;
const LONGEST = 2000;

/**
 * The address that what someone typed or pasted stands for, or undefined if no link may lead there.
 * The server's LinkTarget is the judge; this one completes what people leave out and spares them its refusal.
 */
export function linkTarget(typed: string): string | undefined {
  const address = complete(typed.trim());
  if (!address || address.length > LONGEST) {
    return undefined;
  }
  return address;
}

function complete(text: string): string | undefined {
  if (WEB.test(text)) {
    return webAddress(text);
  }
  if (/^mailto:/i.test(text)) {
    return MAIL.test(text.slice(7)) ? `mailto:${encode(text.slice(7))}` : undefined;
  }
  if (MAIL.test(text)) {
    return `mailto:${encode(text)}`;
  }
  const phone = phoneLink(text);
  if (phone) {
    return phone;
  }
  return SITE.test(text) ? webAddress(`https://${text}`) : undefined;
}

function webAddress(text: string): string | undefined {
  try {
    const url = new URL(text);
    return HOST.test(url.hostname) ? encode(url.href) : undefined;
  } catch {
    return undefined;
  }
}

/** Java's URI is stricter than a browser about these. */
function encode(text: string): string {
  return text.replace(/[\s"<>\\^`{|}[\]]/g, encodeURIComponent);
}
