import type { Line, Span } from '../content/body-json';

/** How a run of letters looks. */
export type Look = Omit<Span, 'text'>;

/** Collects the spans of one line. White space is one space, none at the ends, as a browser would show it. */
export class PastedLine {
  private spans: Span[] = [];

  add(text: string, look: Look) {
    const last = this.spans.at(-1);
    const letters = spaced(text);
    const more = /\s$/.test(last?.text ?? ' ') ? letters.trimStart() : letters;
    if (more === '') {
      return;
    }
    if (last && isAlike(last, look)) {
      last.text = spaced(last.text + more);
    } else {
      this.spans.push({ text: more, ...look });
    }
  }

  /** What was collected; begins a new line. */
  take(): Line {
    const line = this.spans;
    this.spans = [];
    while (line.length > 0) {
      const last = line.at(-1)!;
      last.text = last.text.trimEnd();
      if (last.text !== '') {
        break;
      }
      line.pop();
    }
    return line;
  }
}

/** Several lines where only one can be. */
export function together(lines: Line[], between = ' '): Line {
  const line = new PastedLine();
  lines
    .filter((part) => part.length > 0)
    .forEach((part, index) => {
      if (index > 0) {
        line.add(between, {});
      }
      part.forEach(({ text, ...look }) => line.add(text, look));
    });
  return line.take();
}

export function wordsOf(line: Line): string {
  return line.map((span) => span.text).join('');
}

/** Without the first letters of it. */
export function without(line: Line, letters: number): Line {
  const [first, ...rest] = line;
  if (!first || letters === 0) {
    return line;
  }
  const text = first.text.slice(letters);
  return text === '' ? without(rest, letters - first.text.length) : [{ ...first, text }, ...rest];
}

/** A hard space stays where it holds two words together, and goes where it was used to shift them apart. */
function spaced(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u0085]+/g, (spaces) => (spaces === '\u00a0' ? spaces : ' '));
}

function isAlike(one: Look, other: Look): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.superscript === other.superscript &&
    one.link === other.link
  );
}
