import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question, Reply } from "./question.ts";

/** Whatever resolves: a function, or a program that speaks the resolver protocol. */
export interface ResolverTarget {
  /** As the command line names it: `builtin`, `command:CMD`. */
  readonly name: string;
  /** Makes the templates folder what that catalogue says, under the path that it had before. */
  plant(catalogue: Catalogue): Promise<void>;
  /** One reply for each question, in their order. What goes wrong is a reply too; it never throws for what the target does. */
  ask(questions: readonly Question[]): Promise<readonly Reply[]>;
  /** Ends the process without warning; the next question begins another one. Nothing for a function. */
  crash(): Promise<void>;
  /** Nothing of it is left: no process, no folder. */
  close(): Promise<void>;
}
