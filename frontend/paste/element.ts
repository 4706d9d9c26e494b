import { isSign } from './list';
import type { LeftOut } from './look';

const UNSEEN = new Set(['head', 'title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template', 'xml']);
const OF_THE_PAGE = new Set(['nav', 'button', 'menu', 'dialog']);
const IMAGES = new Set(['img', 'picture', 'svg', 'canvas', 'map', 'v:shape', 'v:shapetype', 'v:imagedata']);
const EMBEDDED = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'input', 'select', 'textarea', 'label']);
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center details dd div dl dt fieldset figcaption figure footer form header' +
    ' hgroup hr html legend li main ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN_CLASSES = /(^|\s)(screen-reader-text|sr-only|visually-hidden|unseen)(\s|$)/;

/** Why an element is no part of the text, or undefined if it is. What is unseen where it comes from needs no word. */
export function reasonToLeave(element: Element, style: Map<string, string>): LeftOut | 'unseen' | undefined {
  const name = element.localName;
  const classes = classesOf(element);
  if (isUnseen(element, style) || isSign(element)) {
    return 'unseen';
  }
  if (name === 'del' || /\bmsoDel\b/.test(classes)) {
    return 'deleted';
  }
  if (/\bMsoComment/.test(classes) || style.get('mso-element') === 'comment-list') {
    return 'comments';
  }
  if (OF_THE_PAGE.has(name) || element.getAttribute('role') === 'navigation') {
    return 'page';
  }
  if (IMAGES.has(name)) {
    return 'images';
  }
  return EMBEDDED.has(name) || /\bwp-block-(embed|video|audio)\b/.test(classes) ? 'embedded' : undefined;
}

function isUnseen(element: Element, style: Map<string, string>): boolean {
  return (
    UNSEEN.has(element.localName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    UNSEEN_CLASSES.test(classesOf(element))
  );
}

export function isHeading(element: Element, style: Map<string, string>): boolean {
  return (
    /^h[1-6]$/.test(element.localName) ||
    element.getAttribute('role') === 'heading' ||
    (element.localName === 'p' &&
      (/\bMso(Title|Heading)/.test(classesOf(element)) || /^\d/.test(style.get('mso-outline-level') ?? '')))
  );
}

export function classesOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

/** Whether this is on a line of its own, and so names a source and not a book in a sentence. */
export function standsAlone(cite: Element, quotation: Element): boolean {
  const whole = cite.parentElement === quotation ? cite : cite.parentElement!;
  return cite.localName !== 'cite' || whole === cite || whole.textContent?.trim() === cite.textContent?.trim();
}

/** In pixels, if it is one that says how large. */
export function sizeOf(style: Map<string, string>): number | undefined {
  const [, figure, unit] = /^([0-9.]+)(pt|px)/.exec(style.get('font-size') ?? '') ?? [];
  return figure ? Number(figure) * (unit === 'pt' ? 4 / 3 : 1) : undefined;
}
