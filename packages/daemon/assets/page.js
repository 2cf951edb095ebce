// Keeps what the page shows up to date: an event of the server is the sign to ask for the page again, and to put in what has
// changed. All of it is made by the server; without this script the page shows the same, as it was when it was loaded.

const FIRST_WAIT_MS = 150;
const LONGEST_REST_MS = 1000;
const MOST_ANNOUNCED = 3;

/** What became of a form is shown once; loading the page again must not ask for it. */
function hideOutcome() {
  const shown = new URL(location.href);
  if (!shown.searchParams.has("outcome")) return;
  shown.searchParams.delete("outcome");
  history.replaceState(null, "", shown);
}

function keepUpToDate(events) {
  // As the server made them: what the reader opened since is not a change.
  const made = new Map(liveElements(document).map((element) => [element.id, element.outerHTML]));
  let source;
  let timer;
  let isAsking = false;
  let isBehind = false;

  const ask = async () => {
    timer = undefined;
    isAsking = true;
    try {
      isBehind = show(await fetchPage(), made);
    } catch {
      // The stream of events tells when the server is back.
    }
    isAsking = false;
  };
  const changed = () => {
    timer ??= setTimeout(isAsking ? retry : ask, isAsking ? LONGEST_REST_MS : FIRST_WAIT_MS);
  };
  const retry = () => {
    timer = undefined;
    changed();
  };
  const connect = () => {
    source = new EventSource(events);
    source.addEventListener("open", () => {
      tell("live");
      changed();
    });
    source.addEventListener("message", changed);
    source.addEventListener("error", () =>
      tell(source.readyState === EventSource.CLOSED ? "not live" : "reconnecting"),
    );
  };
  // A browser has few connections to one server: a page that nobody sees keeps none.
  document.addEventListener("visibilitychange", () => {
    source?.close();
    if (document.visibilityState === "visible") connect();
  });
  document.addEventListener("focusout", () => isBehind && changed());
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && connect());
  connect();
}

/** As a document that the browser has read: the page's policy lets no script make elements of text. */
function fetchPage() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname + location.search);
    request.responseType = "document";
    request.timeout = 10_000;
    request.addEventListener("load", () =>
      request.status === 200 && request.response ? resolve(request.response) : reject(new Error(request.statusText)),
    );
    for (const event of ["error", "timeout", "abort"]) request.addEventListener(event, () => reject(new Error(event)));
    request.send();
  });
}

/** Says whether something was left as it is, because the reader is in it. */
function show(page, made) {
  const announcements = [];
  let isBehind = false;
  for (const element of liveElements(document)) {
    const fresh = page.getElementById(element.id);
    if (fresh === null || made.get(element.id) === fresh.outerHTML) continue;
    if (isInUse(element)) {
      isBehind = true;
      continue;
    }
    made.set(element.id, fresh.outerHTML);
    const { announcement } = fresh.dataset;
    if (announcement && announcement !== element.dataset.announcement) announcements.push(announcement);
    const position = element.scrollTop;
    element.replaceWith(document.adoptNode(fresh));
    fresh.scrollTop = position;
  }
  if (announcements.length > 0) announce(announcements);
  return isBehind;
}

const liveElements = (page) => [...page.querySelectorAll("[data-live]")];

/** Replaced under the reader's hands, it would take the focus or the selection away. */
function isInUse(element) {
  const selection = getSelection();
  return (
    element.contains(document.activeElement) ||
    (selection !== null && !selection.isCollapsed && selection.containsNode(element, true))
  );
}

/** Only a change of status is read aloud, and of many only that there are many. */
function announce(sentences) {
  document.getElementById("announcements").textContent =
    sentences.length > MOST_ANNOUNCED ? `${sentences.length} workspaces have changed` : sentences.join(". ");
}

function tell(state) {
  const connection = document.getElementById("connection");
  if (connection === null) return;
  connection.hidden = false;
  connection.textContent = state;
  connection.dataset.state = state;
}

const { events: address } = document.body.dataset;
hideOutcome();
if (address) keepUpToDate(address);
