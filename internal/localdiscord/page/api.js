// Talks to the server of this page: JSON over the same origin, and one stream of events.

/** A refusal with words for the person in both languages. */
export class Refusal extends Error {
  constructor(status, vi, en) {
    super(en || vi);
    this.status = status;
    this.vi = vi;
    this.en = en;
  }

  /** The words for this language, or the other language's when only those came. */
  said(language) {
    return (language === "en" ? this.en || this.vi : this.vi || this.en) || String(this.status);
  }
}

async function ask(method, path, body) {
  const form = body instanceof FormData;
  const answer = await fetch("/local/" + path, {
    method,
    headers: body && !form ? { "Content-Type": "application/json" } : {},
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  let said = null;
  try {
    said = text ? JSON.parse(text) : null;
  } catch {
    said = null;
  }
  if (!answer.ok) throw new Refusal(answer.status, said?.error, said?.error_en || said?.error || text.slice(0, 200));
  return said;
}

export const read = (path) => ask("GET", path);
export const send = (path, body) => ask("POST", path, body);

/** Uploads one file; the answer carries the id that an attachment option or a message names. */
export function upload(file) {
  const form = new FormData();
  form.append("file", file, file.name);
  return send("uploads", form);
}

/**
 * The events of one reader. `heard(event)` gets each, `opened(again)` each connection (again: not the first, so
 * something may have been missed), `lost()` each break; the browser connects again by itself.
 */
export function listen(user, { heard, opened, lost }) {
  const source = new EventSource("/local/events?user=" + encodeURIComponent(user));
  let before = false;
  source.onopen = () => {
    opened(before);
    before = true;
  };
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onerror = () => lost();
  return () => source.close();
}
