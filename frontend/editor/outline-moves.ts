/** A section that somebody has moved here by so many places, up if negative. */
export interface Move {
  section: string;
  by: number;
}

/** A row that another one is held over: on its upper half, to land before it, or on its lower one. */
export interface Target {
  section: string;
  side: 'before' | 'after';
}

/** How far a section moves that is dropped there: by none where it stands already. */
export function distance(rows: { id: string }[], section: string, { section: onto, side }: Target): number {
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  const from = place(section);
  const gap = place(onto) + (side === 'after' ? 1 : 0);
  return gap > from ? gap - 1 - from : gap - from;
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
