import type { Catalogue, Entry } from "../catalogue/catalogue.ts";

/** One line for each entry, for a reader. */
export function describeFolder({ root, entries }: Catalogue): readonly string[] {
  if (root === "missing") return ["there is no templates folder"];
  const told = {
    plain: [],
    linked: ["the templates folder is named by a link to it"],
    slashed: ["the templates folder is named with a slash at the end"],
  }[root];
  return [...told, ...(entries.length === 0 ? ["the templates folder is empty"] : entries.map(describeEntry))];
}

export function describeEntry(entry: Entry): string {
  switch (entry.kind) {
    case "directory": {
      const said =
        entry.configuration === undefined ? "" : ` with config.yaml ${JSON.stringify(entry.configuration.text)}`;
      return `folder ${show(entry.path)}${said}`;
    }
    case "file":
      return `file ${show(entry.path)}${entry.text === undefined ? "" : ` with ${JSON.stringify(entry.text)}`}`;
    case "link":
      return `link ${show(entry.path)} to ${show(entry.target)}`;
  }
}

/** A name as it is, or quoted where it could be misread. */
export const show = (name: string): string => (/^[\w$.][\w$./-]*$/.test(name) ? name : JSON.stringify(name));
