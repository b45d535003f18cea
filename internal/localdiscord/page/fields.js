// A command being filled in: its options as fields, one after another, with suggestions.
import { TYPE, wire } from "./catalogue.js";
import { at, button, h, icon } from "./element.js";
import { line } from "./line.js";
import { composing } from "./menu.js";
import { Slot, Unfit } from "./slot.js";
import { suggestions } from "./suggest.js";

const PAUSE = 120; // milliseconds without typing before the bot is asked for suggestions

/**
 * The fields. `on.send(wire, line)` sends and resolves to whether it was taken, `on.leave(line)` goes back to the
 * prompt, `on.complete(wire)` asks the bot for choices, `on.upload(file)` stores a file, `on.say(text)` shows a notice.
 */
export class Fields {
  constructor(scene, menu, on) {
    Object.assign(this, { scene, menu, on, slots: [], asked: 0 });
    this.form = at("fields");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.addEventListener("keydown", (event) => this.key(event));
  }

  /** Opens `command` with `given` texts by option name and the focus on `option`, or on the first one to fill. */
  open(command, given, option) {
    const { say } = this.scene;
    this.command = command;
    this.slots = [...command.options].map((o, i) => this.slot(o, i, given[o.name]));
    const name = "/" + command.shown.join(" ");
    this.form.setAttribute("aria-label", name);
    this.form.replaceChildren(
      h("header", null, h("code", null, name), h("p", { title: command.help }, command.help), button(icon("close"), { class: "icon", "aria-label": say("cancel") }, () => this.leave())),
      h("div", { class: "slots", hidden: this.slots.length === 0 }, this.slots.map((slot) => slot.node)),
      h("div", { class: "doing" }, h("p", { id: "fields-help" }, say("fieldsHint")), h("button", { type: "submit", class: "button primary" }, say("send"))),
    );
    this.form.hidden = false;
    const target = this.slots.find((s) => s.option === option) || this.slots.find((s) => s.empty) || this.slots[0];
    (target ? target.input : this.form.querySelector("[type=submit]")).focus();
  }

  slot(option, i, text) {
    const slot = new Slot(option, i, this.scene);
    if (text && option.type !== TYPE.attachment) slot.input.value = text;
    slot.input.addEventListener("focus", () => this.entered(slot));
    slot.input.addEventListener("blur", () => this.menu.field === slot.input && this.menu.close());
    if (option.type === TYPE.attachment) slot.input.addEventListener("change", () => this.take(slot));
    else slot.input.addEventListener("input", () => this.suggest(slot, PAUSE));
    return slot;
  }

  close() {
    this.menu.close();
    this.asked++;
    this.form.hidden = true;
    this.form.replaceChildren();
    this.slots = [];
  }

  leave() {
    const text = this.line();
    this.close();
    this.on.leave(text);
  }

  line() {
    return line(this.command.shown, this.slots.map((slot) => [slot.name, slot.text]));
  }

  entered(slot) {
    at("fields-help").textContent = slot.help || this.scene.say("fieldsHint");
    if (slot.option.type === TYPE.attachment) return;
    slot.input.select();
    this.suggest(slot, 0);
  }

  /** Offers suggestions for what stands in the slot; only the latest asking is shown. */
  async suggest(slot, pause) {
    const { say } = this.scene;
    const asked = ++this.asked;
    if (pause) await new Promise((done) => setTimeout(done, pause));
    if (asked !== this.asked) return;
    const complete = async () => (await this.on.complete(this.draft(slot))).choices || [];
    let items = [];
    let none = slot.empty ? "" : say("noSuggestion");
    try {
      items = await suggestions(slot.option, slot.chosen ? "" : slot.text, this.scene, complete);
    } catch {
      none = say("suggestionsFailed"); // the field can still be typed into
    }
    if (asked !== this.asked || document.activeElement !== slot.input) return;
    if (!items) return this.menu.field === slot.input && this.menu.close();
    // In an empty optional field, and after a choice, Enter has to send and not to choose something.
    const start = slot.chosen || (slot.empty && !slot.option.required) ? -1 : 0;
    this.menu.show(slot.input, items, { start, picked: (item, how) => this.picked(slot, item, how), none, say });
  }

  draft(slot) {
    const options = this.slots.filter((s) => s === slot || !s.empty).map((s) => s.draft(s === slot));
    return wire(this.command, options);
  }

  picked(slot, item, how) {
    slot.choose(item);
    this.asked++;
    const after = this.slots.slice(this.slots.indexOf(slot) + 1);
    const missing = how === "Tab" ? null : this.slots.find((s) => s.option.required && s.empty);
    const next = missing || (how === "Tab" ? after[0] : after.find((s) => s.empty));
    (next ? next.input : this.form.querySelector("[type=submit]")).focus();
  }

  async take(slot) {
    const file = slot.input.files[0];
    slot.uploaded = null;
    if (!file) return;
    at("fields-help").textContent = this.scene.say("uploading");
    slot.uploaded = await this.on.upload(file);
    if (slot.uploaded) at("fields-help").textContent = slot.help;
    slot.mark(!slot.uploaded);
  }

  key(event) {
    if (composing(event) || this.menu.key(event)) return;
    const first = event.target === this.slots[0]?.input && this.slots[0].empty;
    if (event.key === "Escape" || (event.key === "Backspace" && first)) {
      event.preventDefault();
      this.leave();
    }
  }

  async submit() {
    if (this.form.getAttribute("aria-busy") === "true") return;
    let options;
    try {
      options = this.slots.map((slot) => slot.wire()).filter(Boolean);
    } catch (unfit) {
      if (!(unfit instanceof Unfit)) throw unfit;
      unfit.slot.mark(true);
      unfit.slot.input.focus();
      return this.on.say(this.scene.say(unfit.key, { name: unfit.slot.name }));
    }
    this.form.setAttribute("aria-busy", "true");
    const taken = await this.on.send(wire(this.command, options), this.line());
    this.form.setAttribute("aria-busy", "false");
    if (taken) {
      this.close();
      this.on.leave("");
    }
  }
}
