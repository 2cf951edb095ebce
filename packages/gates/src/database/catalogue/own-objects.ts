/** Object identifiers below are the system's. */
export const FIRST_OWN = 16384;

/** A condition: no extension brought the object (`e`), nor did another object that it is a part of (`i`). */
export const isOwn = (catalogue: string, id: string, kinds: "e" | "ei" = "e"): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${id}
    AND e.deptype ${kinds === "e" ? "= 'e'" : "IN ('e', 'i')"})`;
