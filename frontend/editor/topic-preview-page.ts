/** The block that is written in at this moment. */
export const HERE = 'written-here';

const PAPER = 'on-paper';
/** What a media rule said before paper was shown on screen. */
const before = new WeakMap<CSSMediaRule, string>();

/** Makes a page that is shown say what a fresh one says, without loading it anew: the reader keeps their place. */
export function takeOver(page: Document, fresh: Document) {
  const { scrollLeft, scrollTop } = page.documentElement;
  page.title = fresh.title;
  page.documentElement.lang = fresh.documentElement.lang;
  page.body.replaceChildren(...[...fresh.body.childNodes].map((node) => page.adoptNode(node)));
  page.defaultView?.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' });
}

export function isPaper(page: Document): boolean {
  return page.documentElement.classList.contains(PAPER);
}

/**
 * Shows the page as it prints, by what its own stylesheets say of paper. The margins, which a stylesheet gives to the
 * sheet and not to the page, are those of its `@page`.
 */
export function showOnPaper(page: Document, paper: boolean) {
  page.documentElement.classList.toggle(PAPER, paper);
  let margin = '';
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof page.defaultView!.CSSMediaRule) {
        turn(rule, paper);
      } else if (rule instanceof page.defaultView!.CSSPageRule) {
        margin = (rule as CSSPageRule).style.margin;
      }
    }
  }
  mark(page, margin);
}

function turn(rule: CSSMediaRule, paper: boolean) {
  const original = before.get(rule) ?? rule.media.mediaText;
  before.set(rule, original);
  const onPaper = /\bprint\b/.test(original);
  if (onPaper) {
    rule.media.mediaText = paper ? 'all' : original;
  }
}

/** What only the preview adds to the page's look; it is not part of the page. */
function mark(page: Document, margin: string) {
  const sheet = new page.defaultView!.CSSStyleSheet();
  sheet.replaceSync(`
    .${HERE} { outline: 2px solid light-dark(#0e6262, #58b7ae); outline-offset: 6px; border-radius: 4px; }
    html.${PAPER} { padding: ${margin || '0'}; background: #fff; }
    html.${PAPER} .preview { display: none; }`);
  page.adoptedStyleSheets = [sheet];
}
