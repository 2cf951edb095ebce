import type { Queryable, Store } from "./store.ts";

/** One connection, or the embedded engine, that nobody else uses meanwhile. */
export interface Session extends Queryable {
  /** Statements without parameters. */
  execute(script: string): Promise<void>;
}

/** A store as those see it that set it up. */
export interface SessionStore extends Store {
  session<Value>(work: (session: Session) => Promise<Value>): Promise<Value>;
}
