// The field for messages and whole lines. "/" lists commands, "@" lists people.
import { begun, find, localized } from "./catalogue.js";
import { at } from "./element.js";
import { search } from "./fold.js";
import { quoting, values } from "./line.js";
import { composing } from "./menu.js";

/**
 * The prompt. `on` is told what the person wants: on.command(command, values, option) opens the fields of a command,
 * on.line(text) sends a line, on.message(text) sends a message; the last two resolve to whether it was taken.
 */
export class Prompt {
  constructor(scene, menu, on) {
    Object.assign(this, { scene, menu, on });
    this.form = at("prompt-form");
    this.area = at("prompt");
    for (const [name, value] of [["aria-autocomplete", "list"], ["aria-haspopup", "listbox"], ["aria-controls", "menu"]]) this.area.setAttribute(name, value);
    this.area.addEventListener("input", () => this.changed());
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.area.addEventListener("blur", () => this.menu.field === this.area && this.menu.close());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  get text() {
    return this.area.value.normalize("NFC");
  }

  /** Puts text into the field with the caret at its end. */
  put(text) {
    this.area.value = text;
    this.grow();
    this.area.focus();
    this.area.setSelectionRange(text.length, text.length);
  }

  clear() {
    this.area.value = "";
    this.grow();
    this.menu.close();
  }

  grow() {
    this.area.style.height = "auto";
    this.area.style.height = this.area.scrollHeight + "px";
  }

  changed() {
    this.grow();
    if (this.text.startsWith("/")) return this.offerCommands();
    const before = this.area.value.slice(0, this.area.selectionStart).normalize("NFC");
    const at = /(?:^|\s)@([^\s@]*)$/u.exec(before);
    if (at) return this.offerPeople(at[1]);
    this.menu.close();
  }

  offerCommands() {
    const { say } = this.scene;
    const typed = this.text.slice(1);
    const whole = begun(this.scene.commands, typed);
    if (whole && whole.rest !== "") return this.offerOptions(whole);
    const items = find(this.scene.commands, typed).slice(0, 50).map((command) => ({
      label: "/" + command.shown.join(" "), help: command.help, from: command.options.map((o) => localized(o, "name", this.scene.locale) + (o.required ? "" : "?")).join(" "), command,
    }));
    this.menu.show(this.area, items, { picked: (item) => this.on.command(item.command, {}), none: typed && say("noSuggestion"), say });
  }

  // After a whole command name the line may be typed on; the options it has not named yet are offered, none chosen.
  offerOptions({ command, rest }) {
    const { locale, say } = this.scene;
    const given = values(rest, command.options, locale);
    const items = command.options.filter((o) => !(o.name in given)).map((option) => ({
      label: localized(option, "name", locale) + ":", help: localized(option, "description", locale), from: option.required ? say("required") : "", option,
    }));
    this.menu.show(this.area, items, { start: -1, picked: (item) => this.on.command(command, given, item.option), say });
  }

  offerPeople(typed) {
    const { world, say } = this.scene;
    const items = search([world.bot, ...world.members], typed, (m) => [m.name]).map((m) => ({ label: "@" + m.name, help: m.note }));
    this.menu.show(this.area, items, { picked: (item) => this.mention(item.label), say });
  }

  mention(label) {
    const caret = this.area.selectionStart;
    const head = this.area.value.slice(0, caret).replace(/@[^\s@]*$/u, label + " ");
    const rest = this.area.value.slice(caret);
    this.put(head + rest);
    this.area.setSelectionRange(head.length, head.length);
  }

  key(event) {
    if (composing(event)) return;
    // Tab on a whole name with options goes into its fields, as picking it would.
    if (event.key === "Tab" && !event.shiftKey && this.menu.open && this.menu.active < 0 && this.menu.items.length) this.menu.move(0);
    if (this.menu.key(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.submit();
  }

  async submit() {
    const text = this.text.trim();
    if (!text) return;
    const whole = text.startsWith("/") && begun(this.scene.commands, text.slice(1));
    if (whole) {
      const given = values(whole.rest, whole.command.options, this.scene.locale);
      const missing = whole.command.options.find((o) => o.required && !(o.name in given));
      if (missing) return this.on.command(whole.command, given, missing);
    }
    const line = whole ? text.slice(0, text.length - whole.rest.length) + quoting(whole.rest, whole.command.options, this.scene.locale) : text;
    // The field is free for the next message at once; what is refused comes back unless something else stands there.
    this.clear();
    const taken = await (text.startsWith("/") ? this.on.line(line) : this.on.message(text));
    if (!taken && this.text === "") this.put(text);
  }
}
