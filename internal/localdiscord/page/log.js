// The messages of the channel in view, oldest first, and where the reader stands in them.
import { at, button, h } from "./element.js";
import { messageElement } from "./message.js";
import { day, refresh } from "./stamp.js";

const NEAR = 80; // pixels from the end within which the log follows new messages

/** The log. `scene` is as messageElement wants it, without find, go and toEnd, which the log adds. */
export class Log {
  constructor(scene) {
    this.node = at("log");
    this.newest = at("newest");
    this.messages = new Map();
    this.scene = Object.assign(scene, { find: (id) => this.messages.get(id), go: (id) => this.show(id), toEnd: () => this.toEnd() });
    this.following = true;
    this.end = 0;
    this.node.addEventListener("scroll", () => this.look());
    this.newest.addEventListener("click", () => this.toEnd());
    // Pictures that arrive late and a shrinking window must not lose the end.
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.node);
    this.node.addEventListener("load", () => this.following && this.toEnd(), true);
    setInterval(() => this.refresh(), 10000);
  }

  /** Rewrites the times that count from now. */
  refresh() {
    refresh(this.node, this.scene.say.language, this.scene.world.now());
  }

  /** Shows these messages in place of what stood there; nothing is announced. */
  fill(messages) {
    this.node.setAttribute("aria-busy", "true");
    this.messages = new Map(messages.map((m) => [m.id, m]));
    this.node.replaceChildren();
    messages.forEach((message, i) => this.node.append(...this.drawn(message, messages[i - 1])));
    if (messages.length === 0) this.node.append(this.empty());
    this.toEnd();
    this.node.setAttribute("aria-busy", "false");
  }

  // Where the tour is out of sight, behind a button, an empty channel leads to it.
  empty() {
    const { say } = this.scene;
    const lead = button(say("tour"), { class: "button primary opens-side" }, () => document.querySelector(".bar .opens-side").click());
    return h("div", { class: "empty" }, h("p", null, say("emptyLog")), lead);
  }

  /** Draws everything again, in another language or for another reader. */
  redraw() {
    this.fill([...this.messages.values()]);
  }

  /** A message arrived: it is added, or takes the place of the same message. */
  put(message) {
    const before = this.messages.get(message.id);
    if (before) return this.replace(message);
    const last = [...this.messages.values()].at(-1);
    this.messages.set(message.id, message);
    this.node.querySelector(".empty")?.remove();
    this.node.append(...this.drawn(message, last));
    this.follow(this.node.lastChild);
    this.newest.hidden = this.following;
  }

  /** Brings a message that has just come or changed into view, if the reader stands at the end. */
  follow(node) {
    if (!this.following) return;
    if (node.offsetHeight <= this.node.clientHeight) return this.toEnd();
    // An answer longer than the window is read from its beginning.
    node.scrollIntoView({ block: "start" });
    this.following = false;
  }

  replace(message) {
    if (!this.messages.has(message.id)) return;
    const old = at("m-" + message.id);
    this.messages.set(message.id, message);
    const fresh = messageElement(message, this.scene);
    const focused = old.contains(document.activeElement) ? place(old) : null;
    // What was asked for and now changes has to be heard, and a log announces additions only.
    old.replaceWith(fresh);
    if (focused) refocus(fresh, focused);
    if (fresh === this.node.lastChild) this.follow(fresh);
  }

  remove(id) {
    this.messages.delete(id);
    at("m-" + id)?.remove();
  }

  drawn(message, previous) {
    const { language } = this.scene.say;
    const today = day(Date.parse(message.timestamp), language);
    const changed = !previous || day(Date.parse(previous.timestamp), language) !== today;
    return [changed && h("div", { class: "day", role: "separator" }, today), messageElement(message, this.scene)].filter(Boolean);
  }

  look() {
    const away = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight >= NEAR;
    // Contents that grew below are no step of the reader's: only a way up from the end is.
    if (away && this.following && this.node.scrollTop >= this.end) return this.toEnd();
    this.following = !away;
    if (this.following) this.newest.hidden = true;
  }

  toEnd() {
    this.node.scrollTop = this.node.scrollHeight;
    this.end = this.node.scrollTop; // as far as it went
    this.following = true;
    this.newest.hidden = true;
  }

  /** Brings one message into view and marks it for a moment. */
  show(id) {
    const node = at("m-" + id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    node.classList.add("found");
    setTimeout(() => node.classList.remove("found"), 2000);
  }
}

// Where the focus stands inside a message: by the id of the component, else by its order.
function place(node) {
  const controls = [...node.querySelectorAll("button, a")];
  return { id: document.activeElement.dataset.id, index: controls.indexOf(document.activeElement) };
}

// A button that turned the page has another id afterwards, or is disabled at the last page: the nearest one then.
function refocus(node, { id, index }) {
  const controls = [...node.querySelectorAll("button, a")];
  const enabled = controls.map((control, at) => ({ control, at })).filter(({ control }) => !control.disabled);
  const same = enabled.find(({ control }) => id && control.dataset.id === id);
  const near = enabled.sort((a, b) => Math.abs(a.at - index) - Math.abs(b.at - index))[0];
  (same || near)?.control.focus({ preventScroll: true });
  if (!node.contains(document.activeElement)) node.focus({ preventScroll: true });
}
