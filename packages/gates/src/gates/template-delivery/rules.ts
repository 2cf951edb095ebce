/** Every rule of the gate, without the gate's name. */
export const TEMPLATE_RULES: Readonly<Record<string, string>> = {
  "not-booted": "A workspace of the template did not register in time, or its boot failed.",
  "file-missing": "Files of the template did not arrive in the workspace.",
  "file-changed": "Files arrived with other bytes than the template has.",
  "file-unexpected": "The workspace has files that the template does not have.",
  "wrong-runtime": "The workspace registered as another runtime than it was to be.",
  "boot-digest": "The workspace says that it booted with other files than lie there.",
  "nothing-expected":
    "There was nothing that could have been missed: no template, or one without the files that it must have.",
  "not-available": "A template is listed, or asked for, and cannot be delivered.",
  "left-over": "A workspace that was booted for the check could not be removed again.",
  unread: "Something could not be read, and is not known to be right.",
};
