import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalWorkspaceId } from "./workspace-id.ts";

const upper = (text: string): string => text.toUpperCase();
const plain = (text: string): string => text.replaceAll("-", "");
const braced = (text: string): string => `{${text}}`;

describe("canonicalWorkspaceId()", () => {
  it("gives one spelling for every spelling of a UUID", () => {
    const spellings = [(text: string) => text, upper, plain, braced, (text: string) => upper(plain(text))];
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...spellings), (id, spell) => {
        expect(canonicalWorkspaceId(spell(id))).toBe(id);
      }),
    );
  });

  it("refuses whatever else there is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fA-F{}-]{30,40}$/)), (text) => {
        fc.pre(
          !/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/i.test(text.replace(/^\{(.{36})\}$/, "$1")),
        );
        expect(() => canonicalWorkspaceId(text)).toThrow("invalid workspace id");
      }),
    );
  });

  it.each([
    "urn:uuid:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
    "xaaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaax",
    "{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}",
    "{aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
    "aaaaaaaa-aaaaaaaa-aaaa-aaaa-aaaaaaaa",
    "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa\n",
    "",
  ])("refuses %j", (text) => {
    expect(() => canonicalWorkspaceId(text)).toThrow("invalid workspace id");
  });
});
