import type { Automata } from "./automata.ts";
import type { Layer, Layers } from "./layers.ts";
import type { Edge, State } from "./state.ts";

interface Place {
  readonly edges: readonly Edge[];
  edge: number;
  characters: readonly number[];
  character: number;
}

/**
 * Strings of one length that end in an accepting state, the most readable first, up to a limit. Only states from which the end
 * can be reached in the steps that are left are walked, so that no step is in vain.
 */
export function* stringsOfLength(
  automata: Automata,
  layers: Layers,
  layerAt: (length: number) => Layer,
  length: number,
  limit: number,
): Generator<string> {
  const reaching = statesReachingEnd(automata, layers, layerAt, length);
  const [start] = layerAt(0);
  if (start === undefined || !reaching(0).has(start)) return;
  const places: Place[] = [];
  const enter = (state: State): void => {
    const next = reaching(places.length + 1);
    const edges = layers.edgesOf(state).filter(({ target }) => next.has(target));
    places.push({ edges, edge: 0, characters: layers.charactersOf(edges[0]!, limit), character: 0 });
  };
  const advance = (place: Place): boolean => {
    if (++place.character < place.characters.length) return true;
    place.character = 0;
    const edge = place.edges[++place.edge];
    if (edge !== undefined) place.characters = layers.charactersOf(edge, limit);
    return edge !== undefined;
  };
  for (let given = 0; given < limit; given++) {
    while (places.length < length) {
      const place = places.at(-1);
      enter(place === undefined ? start : place.edges[place.edge]!.target);
    }
    yield places.map(({ characters, character }) => String.fromCodePoint(characters[character]!)).join("");
    while (places.length > 0 && !advance(places.at(-1)!)) places.pop();
    if (places.length === 0) return;
  }
}

/** For each length, the states of its layer from which the rest of the length leads to an accepting state. */
function statesReachingEnd(
  automata: Automata,
  layers: Layers,
  layerAt: (length: number) => Layer,
  length: number,
): (at: number) => ReadonlySet<State> {
  const reaching: ReadonlySet<State>[] = [];
  reaching[length] = new Set(layerAt(length).filter((state) => automata.accepts(state)));
  for (let at = length - 1; at >= 0; at--) {
    const next = reaching[at + 1]!;
    const layer = layerAt(at);
    // Where neither the layer nor what is reached from it changes, it is the same one step before.
    const isSame = layer === layerAt(at + 1) && at + 2 <= length && next === reaching[at + 2];
    layers.pay(isSame ? 1 : layer.length);
    const found = isSame
      ? next
      : new Set(layer.filter((state) => layers.edgesOf(state).some(({ target }) => next.has(target))));
    reaching[at] = found.size === next.size && [...found].every((state) => next.has(state)) ? next : found;
  }
  return (at) => reaching[at]!;
}
