import { fingerprint } from "../practices/tree/fingerprint.ts";
import type { Entry } from "./catalogue.ts";
import type { ObjectEffect } from "./effect.ts";

/** A normal form of what is made of an object: the same text for what is the same but for its place and its guards. */
export const definitionOf = ({ tree }: Pick<ObjectEffect | Entry, "tree">): string => fingerprint(tree);

/** Whether two make the same of an object. */
export const areEqual = (left: Pick<Entry, "tree">, right: Pick<Entry, "tree">): boolean =>
  definitionOf(left) === definitionOf(right);
