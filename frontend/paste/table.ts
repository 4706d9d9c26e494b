import type { Line } from '../content/body-json';
import { together, wordsOf } from './line';

/** Rows as items of a list: every cell says under which head it stood, so that it is understood without the columns. */
export function rowsAsItems(rows: HTMLTableRowElement[], lineIn: (cell: Element) => Line): Line[] {
  const [first, ...others] = rows;
  const headed =
    others.length > 0 && [...first.cells].every((cell) => cell.localName === 'th' || cell.closest('thead'));
  const heads = headed ? [...first.cells].map(lineIn) : [];
  return (headed ? others : rows)
    .map((row) => {
      const cells = [...row.cells].map((cell, column) => underHead(heads[column] ?? [], lineIn(cell)));
      return together(cells, ' – ');
    })
    .filter((item) => item.length > 0);
}

function underHead(head: Line, cell: Line): Line {
  if (head.length === 0 || cell.length === 0) {
    return cell;
  }
  const name = wordsOf(head).replace(/:$/, '');
  return together([[{ text: `${name}:` }], cell]);
}
