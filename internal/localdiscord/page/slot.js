// One option of a command while it is being filled: a labelled field that knows what was chosen in it.
import { TYPE, localized } from "./catalogue.js";
import { h } from "./element.js";
import { fold } from "./fold.js";
import { listed, number } from "./suggest.js";

/** Why a slot cannot be sent; `key` and `name` are for the speaker. */
export class Unfit extends Error {
  constructor(key, slot) {
    super(key);
    this.key = key;
    this.slot = slot;
  }
}

/** The field of `option`. `at` is its place among the fields, for ids. */
export class Slot {
  constructor(option, at, { say, locale, world }) {
    Object.assign(this, { option, say, locale, world, chosen: null, uploaded: null });
    this.name = localized(option, "name", locale);
    this.help = localized(option, "description", locale);
    const id = "slot-" + at;
    const file = option.type === TYPE.attachment;
    this.input = h("input", {
      id, type: file ? "file" : "text", role: file ? undefined : "combobox", "aria-required": option.required && "true", "aria-describedby": "fields-help",
      "aria-autocomplete": file ? undefined : "list", "aria-expanded": file ? undefined : "false", "aria-controls": file ? undefined : "menu",
      enterkeyhint: "next", autocapitalize: "off", spellcheck: "false", maxlength: option.max_length,
      inputmode: option.type === TYPE.integer ? "numeric" : option.type === TYPE.number ? "decimal" : undefined,
      placeholder: option.required ? undefined : say("optional"),
    });
    this.node = h("div", { class: option.required ? "slot" : "slot optional" }, h("label", { for: id }, this.name), this.input);
    this.input.addEventListener("input", () => {
      this.chosen = null;
      this.mark(false);
    });
  }

  get text() {
    return this.option.type === TYPE.attachment ? this.uploaded?.filename || "" : this.input.value.normalize("NFC").trim();
  }

  get empty() {
    return this.text === "";
  }

  /** Takes a suggestion {label, value}. */
  choose(item) {
    this.input.value = item.label;
    this.chosen = item;
    this.mark(false);
  }

  mark(wrong) {
    this.node.classList.toggle("wrong", wrong);
    if (wrong) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }

  /** The option as it goes over the wire, or null when it is left out. Throws Unfit. */
  wire() {
    if (this.empty) {
      if (this.option.required) throw new Unfit("fillIn", this);
      return null;
    }
    return { name: this.option.name, type: this.option.type, value: this.value() };
  }

  /** What is typed so far, for autocomplete: never refused. */
  draft(focused) {
    const value = this.chosen && !focused ? this.chosen.value : this.text;
    return { name: this.option.name, type: this.option.type, value, ...(focused ? { focused: true } : {}) };
  }

  value() {
    const { type } = this.option;
    if (type === TYPE.attachment) return this.uploaded.id;
    if (this.chosen) return this.chosen.value;
    const list = listed(this.option, this.world, this.say, this.locale);
    if (list) {
      const typed = fold(this.text);
      const item = list.find((i) => fold(i.label) === typed || (i.also && fold(String(i.also)) === typed));
      if (!item) throw new Unfit("chooseOne", this);
      return item.value;
    }
    if (type !== TYPE.integer && type !== TYPE.number) return this.text;
    const value = number(this.text, type);
    if (Number.isNaN(value)) throw new Unfit("notNumber", this);
    return value;
  }
}
