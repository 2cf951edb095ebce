import { parseExpression, type Expression } from "./parse-expression.ts";

/** An expression in a text. */
export interface EmbeddedExpression {
  /** What stands between the braces. */
  readonly text: string;
  /** Where it begins in the text, from 0. */
  readonly offset: number;
  /** `undefined` for what is no expression. */
  readonly expression: Expression | undefined;
}

/** Every `${{ … }}` of a text. Braces in its quotes do not end it. */
export function findExpressions(text: string): readonly EmbeddedExpression[] {
  const found: EmbeddedExpression[] = [];
  for (let start = text.indexOf("${{"); start !== -1;) {
    const end = findEnd(text, start + 3);
    const inner = text.slice(start + 3, end);
    found.push({ text: inner.trim(), offset: start, expression: parseExpression(inner) });
    if (end === text.length) break;
    start = text.indexOf("${{", end + 2);
  }
  return found;
}

function findEnd(text: string, from: number): number {
  let isQuoted = false;
  for (let place = from; place < text.length; place += 1) {
    if (text[place] === "'") isQuoted = !isQuoted;
    else if (!isQuoted && text.startsWith("}}", place)) return place;
  }
  return text.length;
}

/** The expression of a condition, which needs no braces; `undefined` for a mixture, which is a text and so always true. */
export function readCondition(text: string): EmbeddedExpression | undefined {
  const trimmed = text.trim();
  const [first, second] = findExpressions(trimmed);
  if (first === undefined) return { text: trimmed, offset: 0, expression: parseExpression(trimmed) };
  const isWhole = second === undefined && first.offset === 0 && trimmed.endsWith("}}") && isClosed(trimmed, first);
  return isWhole ? first : undefined;
}

const isClosed = (text: string, { offset }: EmbeddedExpression): boolean =>
  findEnd(text, offset + 3) === text.length - 2;
