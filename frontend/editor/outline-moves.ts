/** A section that somebody has moved here by so many places, up if negative. */
export interface Move {
  section: string;
  by: number;
}

/**
 * The rows as they are once what was moved here has been done, in its order: shown at once, while the server is still at
 * it. A move that leads nowhere, because the section is gone or at the end by now, changes nothing, as on the server.
 */
export function moved<Row extends { id: string }>(rows: Row[], moves: Move[]): Row[] {
  const now = [...rows];
  for (const { section, by } of moves) {
    const from = now.findIndex((row) => row.id === section);
    const to = from + by;
    if (from >= 0 && to >= 0 && to < now.length) {
      now.splice(to, 0, ...now.splice(from, 1));
    }
  }
  return now;
}
