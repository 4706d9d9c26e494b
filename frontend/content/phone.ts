import { plainDigits } from '../base/fold';

const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** As North America writes them: its country or none, the area, and seven digits. */
const NORTH_AMERICAN = /^(\+?1[ .-]*)?\(?(\d{3})\)?[ .-]*(\d{3})[ .-]*(\d{4})(?!\d)/;
const ANY = /^(\+)?((?:[ ().-]*\d)+)/;
const EXTENSION = /^[\s,]*(?:;ext=|x|ext\.?|extension|#)\s*(\d{1,7})\s*$/i;
/** A space, a comma or the like, and then something else. */
const ENDED = /^\s*$|^\s*[,;(]|^\s+\p{L}|^\s*\/\s*[\d(+]/u;
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;

/**
 * The address of a link that dials the first number in what somebody typed, or undefined unless it is sure which number
 * was meant. Reads as the server's PhoneNumber does, which knows the numbers of each country; a table holds both to it.
 */
export function phoneLink(typed: string): string | undefined {
  const said = plainDigits(typed.normalize('NFKC').replace(UNSEEN, '')).replace(/[\p{Pd}\u2212]/gu, '-');
  const text = said.replace(/^\s*tel[.:]?\s*/i, '').replace(/^00(?=[ -]?[1-9])/, '+');
  const local = NORTH_AMERICAN.exec(text);
  if (local) {
    return link(`${local[1] ? '+1' : ''}${local[2]}${local[3]}${local[4]}`, text.slice(local[0].length));
  }
  const any = ANY.exec(text);
  if (!any) {
    return undefined;
  }
  const digits = (any[1] ? any[2].replace(/\(0\)/, '') : any[2]).replace(/\D/g, '');
  // Who writes that it is one may mean a short one. Eleven digits in a country begin with a 0, or with North America's 1.
  const fewest = /^\s*tel:/i.test(said) ? 3 : FEWEST_DIGITS;
  if (digits.length < fewest || digits.length > MOST_DIGITS || (!any[1] && /^[2-9]\d{10}$/.test(digits))) {
    return undefined;
  }
  return link(`${any[1] ?? ''}${digits}`, text.slice(any[0].length));
}

function link(digits: string, behind: string): string | undefined {
  const extension = EXTENSION.exec(behind)?.[1];
  if (extension) {
    return `tel:${digits};ext=${extension}`;
  }
  return ENDED.test(behind) || NORTH_AMERICAN.test(behind.trim()) ? `tel:${digits}` : undefined;
}
