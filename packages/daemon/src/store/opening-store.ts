import type { Result, Store } from "./store.ts";

/** A store that is still being opened: what is asked of it meanwhile waits. */
export const openingStore = (opening: Promise<Store>, kind: Store["kind"]): Store => ({
  kind,
  query: async <Row>(sql: string, parameters?: readonly unknown[]): Promise<Result<Row>> =>
    await (await opening).query<Row>(sql, parameters),
  transaction: async (work) => await (await opening).transaction(work),
  probe: async () => await (await opening).probe(),
  close: async () => await (await opening).close(),
});
