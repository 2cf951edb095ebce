import type { ListReply } from "../reply.ts";

/** A list by the habits of the forge. */
export const list = (items: readonly unknown[], habits: Partial<ListReply> = {}): ListReply => ({
  items,
  paged: true,
  link: true,
  total: "none",
  ...habits,
});
