/** OWNER/NAME#NUMBER; without the number for a checkout, of which there is no pull request. */
export const namePullRequest = ({
  repository,
  number,
}: {
  readonly repository: string;
  readonly number: number;
}): string => (number === 0 ? repository : `${repository}#${number}`);
