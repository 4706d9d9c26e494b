const LEFT_OUT =
  /['`´‘’‛ʹʻʼʽ′®©™℠\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
const ACCENT =
  /[\u0300-\u036f]|[\u0591-\u05bd]|\u05bf|\u05c1|\u05c2|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/gu;
const BETWEEN_WORDS = /[\s\p{Z}\p{Pd}\u2212,;#"“”„«»]+/gu;
const LETTERS: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** The zeros of other scripts, each followed by its nine digits. */
const ZEROS = ['٠', '۰', '०'];

/** A text as it is compared: as the server's Folded and the database's function of that name have it. */
export function fold(written: string): string {
  const parts = written.replace(LEFT_OUT, '').normalize('NFKD').toLowerCase().replace(ACCENT, '');
  const letters = Array.from(plainDigits(parts), (letter) => LETTERS[letter] ?? letter).join('');
  return letters.replace(BETWEEN_WORDS, ' ').trim();
}

/** The same with the digits of every script as 0 to 9. */
export function plainDigits(written: string): string {
  return written.replace(/\p{Nd}/gu, (digit) => {
    const zero = ZEROS.map((first) => first.charCodeAt(0)).find(
      (first) => digit.charCodeAt(0) >= first && digit.charCodeAt(0) <= first + 9,
    );
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero);
  });
}
