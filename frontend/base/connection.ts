/** What the browser's part of Flow knows of the connection. */
export interface ConnectionStates {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

const AWAY = ['reconnecting', 'connection-lost'];

/** Nothing before Flow has begun, and in a test without it. */
export function connection(): ConnectionStates | undefined {
  return (window as unknown as { Vaadin?: { connectionState?: ConnectionStates } }).Vaadin?.connectionState;
}

/** Whether nothing reaches the server, in the state given or as it is. */
export function isAway(state = connection()?.state): boolean {
  return state !== undefined && AWAY.includes(state);
}
