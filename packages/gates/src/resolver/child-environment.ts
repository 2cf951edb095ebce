/** What programs and their interpreters find themselves, their libraries and their language by. */
const KEPT =
  /^(?:HOME|LANG|LANGUAGE|LC_\w+|LOGNAME|PATHEXT|SHELL|SYSTEMROOT|TEMP|TERM|TMP|TMPDIR|TZ|USER|USERPROFILE|VIRTUAL_ENV|XDG_\w+|\w+_(?:HOME|ROOT)|\w*PATH)$/i;
const SECRET = /TOKEN|SECRET|PASSWORD|KEY/i;

/** What a program of somebody else sees of our environment: what it needs in order to run, and nothing that may be secret. */
export const childEnvironment = (
  ambient: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(ambient).flatMap(([name, value]) =>
      value !== undefined && KEPT.test(name) && !SECRET.test(name) ? [[name, value] as const] : [],
    ),
  );
