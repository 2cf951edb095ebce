/** Bodies of errors as the forges write them. */
export type ErrorBody = (status: number, message: string, origin: string) => unknown;

const GITEA_MESSAGES: Readonly<Record<number, string>> = {
  401: "token is required",
  403: "user should be an owner or a collaborator with admin write of a repository",
  404: "The target couldn't be found.",
};

export const giteaError: ErrorBody = (status, message, origin) => ({
  ...(status === 404 && { errors: null }),
  message: message || (GITEA_MESSAGES[status] ?? ""),
  url: `${origin}/api/swagger`,
});

const GITHUB_MESSAGES: Readonly<Record<number, string>> = {
  401: "Bad credentials",
  403: "Resource not accessible by personal access token",
  404: "Not Found",
  429: "You have exceeded a secondary rate limit.",
};

export const githubError: ErrorBody = (status, message) => ({
  message: message || (GITHUB_MESSAGES[status] ?? "Server Error"),
  documentation_url: "https://docs.github.com/rest",
  status: String(status),
});
