import { linkTarget } from '../content/link-target';
import type { Look } from './line';

/** What of a paste has no place in a section's text, or another one than it had. */
export type LeftOut =
  | 'images'
  | 'embedded'
  | 'page'
  | 'look'
  | 'links'
  | 'comments'
  | 'deleted'
  | 'tables'
  | 'levels'
  | 'shape';

const WRAPPED = [
  { host: /(^|\.)google\.[a-z.]+$/, path: '/url', parameter: 'q' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: '/', parameter: 'url' },
];

/** The declarations of an element's own style, as they are written: also those that no browser knows. */
export function styleOf(element: Element): Map<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) {
      style.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
    }
  }
  return style;
}

/** The look of what is inside this element, if around it things look so. */
export function lookInside(element: Element, style: Map<string, string>, around: Look, leftOut: Set<LeftOut>): Look {
  const look = { ...around };
  switch (element.localName) {
    case 'b':
    case 'strong':
      look.bold = true;
      break;
    case 'i':
    case 'em':
    case 'cite':
      look.italic = true;
      break;
    case 'sup':
      look.superscript = true;
      break;
    case 'a':
      setLink(look, element, leftOut);
      break;
    case 'u':
    case 's':
    case 'strike':
    case 'sub':
    case 'mark':
      leftOut.add('look');
      break;
    case 'font':
      if (element.hasAttribute('color') || element.hasAttribute('size')) {
        leftOut.add('look');
      }
  }
  const weight = style.get('font-weight');
  if (weight) {
    set(look, 'bold', /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600);
  }
  const slant = style.get('font-style');
  if (slant) {
    set(look, 'italic', /^(italic|oblique)/.test(slant));
  }
  if (style.get('vertical-align') === 'super') {
    look.superscript = true;
  }
  if (!look.link && (isColoured(style) || /underline|line-through/.test(decorationOf(style)))) {
    leftOut.add('look');
  }
  return look;
}

function set(look: Look, name: 'bold' | 'italic', value: boolean) {
  if (value) look[name] = true;
  else delete look[name];
}

function setLink(look: Look, element: Element, leftOut: Set<LeftOut>) {
  const href = element.getAttribute('href');
  if (href === null) {
    return;
  }
  const target = pastedTarget(href.trim());
  if (target) {
    look.link = target;
  } else if (element.textContent?.trim()) {
    leftOut.add('links');
  }
}

/** Where a pasted link leads in the end. Only whole addresses: what is relative leads elsewhere from here. */
function pastedTarget(href: string): string | undefined {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href)) {
    return undefined;
  }
  if (URL.canParse(href)) {
    const { hostname, pathname, searchParams } = new URL(href);
    const wrapped = WRAPPED.find(({ host, path }) => host.test(hostname) && path === pathname);
    const inside = wrapped && searchParams.get(wrapped.parameter);
    if (inside) {
      return pastedTarget(inside);
    }
  }
  return linkTarget(href);
}

/** Whether something is more than ink on paper. */
function isColoured(style: Map<string, string>): boolean {
  return ['color', 'background', 'background-color', 'mso-highlight'].some((name) => isColour(style.get(name) ?? ''));
}

function isColour(value: string): boolean {
  const hex = /#([0-9a-f]{3,8})\b/.exec(value)?.[1];
  const channels = hex
    ? (hex.length < 6 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((pair) =>
        Number.parseInt(pair, 16),
      )
    : (/rgba?\(([^)]*)\)/
        .exec(value)?.[1]
        .split(/[\s,/]+/)
        .map(Number) ?? []);
  if (channels.length >= 3) {
    const colours = channels.slice(0, 3);
    return channels[3] !== 0 && Math.max(...colours) - Math.min(...colours) > 60;
  }
  return /\b(red|yellow|lime|green|blue|aqua|cyan|fuchsia|magenta|teal|navy|purple|maroon|olive|orange)\b/.test(value);
}

function decorationOf(style: Map<string, string>): string {
  return `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
}
