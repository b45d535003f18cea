// The list of suggestions above the place to type. The focus stays in the field; the list is moved through from there.
import { at, h } from "./element.js";

/** The one list of the page. An item is {label, help, from, key}; what picking does is up to who opens the list. */
export class Menu {
  constructor() {
    this.node = at("menu");
    this.spoken = at("spoken");
    this.items = [];
    this.active = -1;
    // A press in the list must not take the focus out of the field.
    this.node.addEventListener("pointerdown", (event) => event.preventDefault());
    this.node.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) this.pick(Number(row.dataset.at), "click");
    });
  }

  get open() {
    return !this.node.hidden;
  }

  /**
   * Shows items for `field`. `start` is the item that stands chosen (-1: none, Enter then belongs to the field);
   * `picked(item, how)` is called with "Enter", "Tab" or "click"; `none` is what an empty list says.
   */
  show(field, items, { start = 0, picked, none, say }) {
    this.field = field;
    this.items = items;
    this.picked = picked;
    const rows = items.map((item, i) =>
      h("li", { role: "option", id: "menu-" + i, data: { at: i } }, h("span", { class: "name" }, item.label), item.help && h("span", { class: "help" }, item.help), item.from && h("span", { class: "from" }, item.from)),
    );
    this.node.replaceChildren(...(rows.length || !none ? rows : [h("li", { class: "none" }, none)]));
    this.node.hidden = rows.length === 0 && !none;
    field.setAttribute("aria-expanded", String(rows.length > 0));
    this.move(Math.min(start, items.length - 1));
    const told = rows.length ? say("suggested", { n: rows.length }) : none || "";
    if (this.spoken.textContent !== told) this.spoken.textContent = told;
  }

  close() {
    if (this.field) {
      this.field.setAttribute("aria-expanded", "false");
      this.field.removeAttribute("aria-activedescendant");
    }
    this.node.hidden = true;
    this.node.replaceChildren();
    this.items = [];
    this.active = -1;
    this.spoken.textContent = "";
  }

  move(to) {
    this.node.querySelector("[aria-selected]")?.removeAttribute("aria-selected");
    this.active = to;
    const row = this.node.children[to];
    if (!row || this.items.length === 0 || to < 0) return this.field.removeAttribute("aria-activedescendant");
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", row.id);
  }

  pick(i, how) {
    const item = this.items[i];
    const { picked } = this;
    this.close();
    if (item) picked(item, how);
  }

  /** Whether the key belonged to the list. Keys of an input method never do. */
  key(event) {
    if (composing(event) || !this.open) return false;
    const count = this.items.length;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    if (event.key === "Escape") this.close();
    else if (steps[event.key] && count) this.move(next(this.active, steps[event.key], count));
    else if ((event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) && !event.ctrlKey && this.active >= 0) this.pick(this.active, event.key);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}

// One step goes around; a page stops at the ends.
function next(from, step, count) {
  if (Math.abs(step) === 1) return from < 0 && step < 0 ? count - 1 : (from + step + count) % count;
  return Math.max(0, Math.min(count - 1, from + step));
}

/** Whether a key event belongs to an input method that is composing a word (Safari says so only by the code 229). */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}
