/** What screen readers and the browser are told of the element that one writes in. */
export interface Textbox {
  label: string;
  language: string;
  readonly: boolean;
  invalid: boolean;
  /** The id of what describes it; empty if nothing does. */
  describedBy: string;
}

export function describe(element: HTMLElement, { label, language, readonly, invalid, describedBy }: Textbox) {
  const attributes: Record<string, string> = {
    role: 'textbox',
    lang: language,
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-readonly': String(readonly),
    'aria-invalid': String(invalid),
    'aria-describedby': describedBy,
    tabindex: '0',
  };
  for (const [name, text] of Object.entries(attributes)) {
    if (text) element.setAttribute(name, text);
    else element.removeAttribute(name);
  }
}
