/** What a back-end knows of a workspace's instance. */
export type InstanceState =
  | { readonly kind: "running"; readonly instanceId: string; readonly generation: number }
  | { readonly kind: "absent"; readonly instanceId?: string; readonly exit?: string; readonly log?: string }
  /** It could not be asked: nothing is concluded from it. */
  | { readonly kind: "unknown"; readonly reason: string };
