import type { WorkspaceEvent } from "@portcullis/contracts";

/** Who listens to events as they happen. */
export interface EventBus {
  publish(event: WorkspaceEvent): void;
  /** Gives a function that ends it. */
  subscribe(listener: (event: WorkspaceEvent) => void): () => void;
}

/** @param report what to do with a listener that throws: others hear the event all the same */
export function createEventBus(report: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: WorkspaceEvent) => void>();
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          report(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
