interface Move {
  readonly from: string;
  readonly to: string;
}

/** Moves in an order in which none goes to a path that another has yet to leave. */
export function orderMoves<One extends Move>(moves: readonly One[]): readonly One[] {
  const waiting = new Map(moves.map((move) => [move.from, move]));
  const ordered: One[] = [];
  for (const first of moves) {
    const chain: One[] = [];
    for (let move = waiting.get(first.from); move !== undefined; move = waiting.get(move.to)) {
      waiting.delete(move.from);
      chain.push(move);
    }
    ordered.push(...chain.toReversed());
  }
  return ordered;
}
