import type { Automata } from "./automata.ts";
import { GivenUp, type State } from "./state.ts";

/** The most that one text may make the automata grow, in threads of states. */
const MOST_GROWTH = 500_000;

/** Whether a text leads from a state to where it may end. Throws `GivenUp` when the way leads through more than is kept. */
export function acceptsText(automata: Automata, start: State, text: string): boolean {
  const visited = new Set<State>();
  let growth = 0;
  let state = start;
  for (const character of text) {
    if (state === automata.always || state === automata.never) break;
    state = automata.step(state, character.codePointAt(0)!);
    if (visited.has(state)) continue;
    visited.add(state);
    growth += automata.sizeOf(state);
    if (growth > MOST_GROWTH) throw new GivenUp("a text leads through too many states");
  }
  return automata.accepts(state);
}
