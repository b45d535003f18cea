// Times as the reader sees them: in the zone of the browser, in the reader's language, relative to the clock of this world.

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const NEARLY = 0.97; // of a unit counts as one: a minute short of a day is a day
const UNITS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

function tag(language) {
  return language === "en" ? "en-GB" : "vi-VN";
}

// Making a formatter costs far more than using it, and a page of history wants hundreds.
const made = new Map();

function maker(Kind, language, options) {
  const key = Kind.name + language + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Kind(tag(language), options));
  return made.get(key);
}

/** An instant in one of Discord's styles; R is relative to `now`. Instants in milliseconds. */
export function written(instant, style, language, now) {
  if (style === "R") return relative(instant, language, now);
  return maker(Intl.DateTimeFormat, language, STYLES[style] || STYLES.f).format(instant);
}

function relative(instant, language, now) {
  const seconds = Math.round((instant - now) / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= NEARLY * size) || UNITS.at(-1);
  const text = maker(Intl.RelativeTimeFormat, language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
  return text[0].toLowerCase() + text.slice(1); // Vietnamese "Ngày mai" stands inside a sentence
}

/** The time of day in this zone, with seconds left out. */
export function clockTime(instant, language, zone) {
  return maker(Intl.DateTimeFormat, language, { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(instant);
}

/** The day with its weekday in this zone (undefined: the reader's). */
export function day(instant, language, zone) {
  return maker(Intl.DateTimeFormat, language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone }).format(instant);
}

/** What a zone is called: "giờ Việt Nam", "Vietnam time", else as the browser says. */
export function zoneName(instant, language, zone) {
  if (zone === "Asia/Ho_Chi_Minh") return language === "en" ? "Vietnam time" : "giờ Việt Nam";
  const parts = maker(Intl.DateTimeFormat, language, { timeZone: zone, timeZoneName: "long" }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value || zone;
}

/** A length of time in its largest two units of days, hours and minutes. */
export function span(ms, language) {
  const minutes = Math.round(Math.abs(ms) / 60000);
  const parts = [[Math.floor(minutes / 1440), "day"], [Math.floor((minutes % 1440) / 60), "hour"], [minutes % 60, "minute"]];
  const told = parts.filter(([n]) => n > 0).slice(0, 2);
  const count = ([n, unit]) => maker(Intl.NumberFormat, language, { style: "unit", unit, unitDisplay: "long" }).format(n);
  return (told.length ? told : [[0, "minute"]]).map(count).join(" ");
}

/** Rewrites every <time data-style="R"> under root; called as the clock moves. */
export function refresh(root, language, now) {
  for (const node of root.querySelectorAll('time[data-style="R"]')) {
    const text = written(Date.parse(node.dateTime), "R", language, now);
    if (node.textContent !== text) node.textContent = text;
  }
}
