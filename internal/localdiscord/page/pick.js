// A select in a message: a button that opens a list. Arrows move without choosing, unlike the browser's own select.
import { button, h, icon } from "./element.js";

/**
 * A select for `part` with `options` [{label, value, description, emoji, default}]. `chosen(values, button)` is called
 * with the values: at once when only one may be chosen, else when the list closes with a change.
 */
export function pick(part, options, say, chosen) {
  return new Pick(part, options, say, chosen).node;
}

class Pick {
  constructor(part, options, say, chosen) {
    Object.assign(this, { part, options, say, chosen, active: -1 });
    this.many = (part.max_values ?? 1) > 1;
    this.set = new Set(options.filter((o) => o.default).map((o) => o.value));
    this.before = this.values().join();
    this.build();
    this.show();
  }

  build() {
    const name = this.part.placeholder || this.say("choose");
    this.face = h("span");
    this.opener = button([this.face, icon("down")], { "aria-haspopup": "listbox", "aria-expanded": "false", disabled: this.part.disabled, data: { id: this.part.custom_id } }, () =>
      this.list.hidden ? this.open() : this.shut(),
    );
    this.rows = this.options.map((o, i) => this.row(o, i));
    this.list = h("ul", { role: "listbox", tabindex: "-1", hidden: true, "aria-multiselectable": this.many && "true", "aria-label": name }, this.rows);
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("focusout", () => this.shut(false));
    this.node = h("div", { class: "pick" }, this.opener, this.list);
    // A press inside must not take the focus from the list, or it would close before the click arrives.
    this.node.addEventListener("pointerdown", (event) => this.list.hidden || event.preventDefault());
  }

  row(option, i) {
    const label = [option.emoji?.name, option.label].filter(Boolean).join(" ");
    const help = option.description && h("span", { class: "help" }, option.description);
    return h("li", { role: "option", id: `${this.part.custom_id}-${i}`, on: { click: () => this.take(i) } }, this.many && icon("tick"), label, help);
  }

  values() {
    return this.options.map((o) => o.value).filter((value) => this.set.has(value));
  }

  show() {
    const labels = this.options.filter((o) => this.set.has(o.value)).map((o) => o.label);
    const many = labels.length > 2 && this.say("selected", { n: labels.length });
    this.face.textContent = many || labels.join(", ") || this.part.placeholder || this.say("choose");
    this.face.classList.toggle("unset", labels.length === 0);
    this.rows.forEach((row, i) => row.setAttribute("aria-selected", String(this.set.has(this.options[i].value))));
  }

  move(to) {
    this.rows[this.active]?.classList.remove("active");
    this.active = (to + this.rows.length) % this.rows.length;
    const row = this.rows[this.active];
    row.classList.add("active");
    row.scrollIntoView({ block: "nearest" });
    this.list.setAttribute("aria-activedescendant", row.id);
  }

  open() {
    if (this.rows.length === 0) return;
    this.list.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    const log = this.node.closest(".log")?.getBoundingClientRect() || { bottom: innerHeight };
    this.node.classList.toggle("up", this.opener.getBoundingClientRect().bottom + this.list.offsetHeight + 8 > log.bottom);
    this.list.focus({ preventScroll: true });
    this.move(Math.max(0, this.options.findIndex((o) => this.set.has(o.value))));
  }

  shut(refocus = true) {
    if (this.list.hidden) return;
    if (refocus) this.opener.focus();
    this.list.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    const values = this.values();
    if (this.many && values.join() !== this.before && values.length >= (this.part.min_values ?? 1)) this.chosen(values, this.opener);
  }

  take(i) {
    const value = this.options[i].value;
    if (!this.many) this.set = new Set([value]);
    else if (!this.set.delete(value) && this.set.size < this.part.max_values) this.set.add(value);
    this.show();
    if (this.many) return this.move(i);
    this.shut();
    this.chosen([value], this.opener);
  }

  key(event) {
    const act = {
      ArrowDown: () => this.move(this.active + 1),
      ArrowUp: () => this.move(this.active - 1),
      Home: () => this.move(0),
      End: () => this.move(this.rows.length - 1),
      " ": () => this.take(this.active),
      Enter: () => (this.many ? this.shut() : this.take(this.active)),
      Escape: () => this.shut(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
