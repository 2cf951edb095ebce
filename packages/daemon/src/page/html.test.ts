import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { flag, html, Markup, type Content } from "./html.ts";
import { hostileText } from "./testing/hostile-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#13": "\r" };
const decode = (text: string): string => text.replaceAll(/&([a-z#0-9]+);/g, (_, name: string) => ENTITIES[name]!);

describe("html", () => {
  it("lets no value end an attribute, or begin anything", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [, value, content] = /^<a title="([^"<>]*)">([^<>]*)<\/a>$/s.exec(
          String(html`<a title="${text}">${text}</a>`),
        )!;
        expect(decode(value!)).toBe(text);
        expect(content).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#13);)/);
      }),
    );
  });

  it("knows where a value stands in the middle of an attribute", () => {
    const [id, digits] = ["\u202Ea", 5];
    expect(String(html`<a href="/x/${id}?n=${digits}" title="${id}">${id}</a>`)).toBe(
      `<a href="/x/\u202Ea?n=5" title="\u202Ea">⟨U+202E⟩a</a>`,
    );
  });

  it("shows characters that hide or turn text, and keeps lines and tabs", () => {
    expect(String(html`${"a\u0000\u001B[31m\u200B\u2066b\n\tc"}`)).toBe("a⟨U+0000⟩⟨U+001B⟩[31m⟨U+200B⟩⟨U+2066⟩b\n\tc");
  });

  it("takes markup, lists and nothing", () => {
    const parts: readonly Content[] = [html`<b>${"<"}</b>`, null, undefined, false, 0, ["x", ["&"]]];
    expect(String(html`<p>${parts}</p>`)).toBe("<p><b>&lt;</b>0x&amp;</p>");
  });

  it("refuses an attribute without quotes, and markup inside of one", () => {
    expect(() => html`<a title=${"x onclick=y"}>`).toThrow(TypeError);
    expect(() => html`<a ${"onclick=y"}>`).toThrow(TypeError);
    expect(() => html`<a title="${html`<b></b>`}">`).toThrow(TypeError);
    expect(String(html`<input ${flag("checked", true)} ${flag("required", false)} />`)).toMatch(
      /^<input checked +\/?>$/,
    );
  });

  it("takes no text for markup that only looks like it", () => {
    const forged = { text: "<script>", toString: () => "<script>" } as unknown as string;
    expect(String(html`<p>${forged}</p>`)).toBe("<p>&lt;script&gt;</p>");
    expect(html`x`).toBeInstanceOf(Markup);
  });
});
