// Who reads the page: which member, which language, which theme. Kept per tab, so that two tabs can be two people.

const KEY = "tiendo.reader";

/** The reader. Dispatches "change" with detail {what: "user" | "language" | "theme"}. */
export class Reader extends EventTarget {
  constructor() {
    super();
    const asked = new URLSearchParams(location.search);
    const kept = recall();
    this.user = asked.get("user") || kept.user || "";
    this.language = known(asked.get("lang"), ["vi", "en"]) || known(kept.language, ["vi", "en"]) || guess();
    this.theme = known(asked.get("theme"), ["light", "dark"]) || known(kept.theme, ["light", "dark"]) || "auto";
  }

  /** The locale that Discord would send for this reader. */
  get locale() {
    return this.language === "en" ? "en-US" : "vi";
  }

  /** Becomes a member of the world: the one asked for in the address or kept from last time, else the first. */
  settle(members) {
    if (!members.some((m) => m.id === this.user)) this.user = members[0]?.id || "";
  }

  set(what, value) {
    if (this[what] === value) return;
    this[what] = value;
    remember({ user: this.user, language: this.language, theme: this.theme });
    this.dispatchEvent(new CustomEvent("change", { detail: { what } }));
  }
}

function known(value, allowed) {
  return allowed.includes(value) ? value : "";
}

// A Vietnamese browser or a machine in Vietnam reads Vietnamese; everybody else can be expected to read English.
function guess() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  const vietnamese = navigator.languages.some((l) => l.startsWith("vi")) || /Ho_Chi_Minh|Saigon|Hanoi/.test(zone);
  return vietnamese ? "vi" : "en";
}

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) || localStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

function remember(reader) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(reader));
    localStorage.setItem(KEY, JSON.stringify(reader));
  } catch {
    // A browser may forbid storage; the page then forgets with the tab.
  }
}
