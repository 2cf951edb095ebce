/** A copy of a contract, and what it is a copy of: one entry of the configuration. */
export interface Mirror {
  /** The copy, from the root of the checkout. */
  readonly mirror: { readonly path: string };
  readonly source: MirrorSource;
  /** `canonical` (default): the same JSON, however it is written (RFC 8785). `bytes`: the same file. */
  readonly compare?: CompareMode;
  readonly pin?: MirrorPin;
}

export type MirrorSource = PathSource | GitSource | UrlSource;

interface PathSource {
  readonly path: string;
}

interface GitSource {
  readonly git: {
    /** A folder, or an `https:` or `ssh:` address without a password. */
    readonly repository: string;
    readonly ref: string;
    /** From the root of that repository. */
    readonly path: string;
  };
}

export interface UrlSource {
  readonly url: string;
  /** Scheme, host and port that the URL, and whatever it redirects to, must have: `https://example.org`. */
  readonly origin: string;
  /** Of the body, unpacked. Default 1 MiB. */
  readonly max_bytes?: number;
  /** For the whole answer. Default 10. */
  readonly timeout_seconds?: number;
}

export type CompareMode = "canonical" | "bytes";

/** What the copy was made of. */
export interface MirrorPin {
  /** Hexadecimal: of the file's bytes, or of its RFC 8785 form where the comparison is canonical. */
  readonly sha256?: string;
  /** The source's commit, where it is read by git. */
  readonly commit?: string;
}
