const files = import.meta.glob<string>('../resources/*.tsv', { query: '?raw', import: 'default', eager: true });

/** Pairs that tests of other languages share, as Table.java reads them. */
export function table(name: string): [string, string][] {
  return files[`../resources/${name}.tsv`]
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) =>
      line.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
    .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]);
}
