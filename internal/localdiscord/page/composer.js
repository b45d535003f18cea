// The place to type: the prompt or the fields of a command, what went wrong, and who is typing.
import { Refusal, send, upload } from "./api.js";
import { at, button, icon } from "./element.js";
import { Fields } from "./fields.js";
import { Menu } from "./menu.js";
import { Prompt } from "./prompt.js";

const PATIENCE = 15000; // milliseconds after which "sending" is no longer said

/** The composer of the channel in view. `scene` has world, say, locale, commands, reader, channel and toEnd(). */
export class Composer {
  constructor(scene) {
    this.scene = scene;
    this.pending = new Map(); // what is on its way: the line by the id of its interaction
    this.sending = 0; // requests whose receipts have not come yet
    this.early = new Set(); // ids that were answered meanwhile, before their receipts
    const menu = new Menu();
    this.prompt = new Prompt(scene, menu, {
      command: (command, given, option) => this.fill(command, given, option),
      line: (text) => this.run({ line: text }, text),
      message: (text) => this.tell(text),
    });
    this.fields = new Fields(scene, menu, {
      send: (command, line) => this.run({ command }, line),
      leave: (line) => this.back(line),
      complete: (command) => send("autocomplete", this.from({ command })),
      upload: (file) => this.try(() => upload(file)),
      say: (text) => this.notice(text),
    });
  }

  from(body) {
    const { reader, locale, channel } = this.scene;
    return { user: reader.user, locale, channel, ...body };
  }

  fill(command, given, option) {
    this.notice("");
    this.prompt.clear();
    this.prompt.form.hidden = true;
    this.fields.open(command, given, option);
  }

  back(line) {
    this.prompt.form.hidden = false;
    this.prompt.put(line);
  }

  /** Puts a line into the prompt for the person to send or change. */
  put(line) {
    this.fields.close();
    this.back(line);
    this.notice("");
  }

  /** Sends a line or a message as if it had been typed; resolves to whether it was taken. */
  sendText(text) {
    return text.startsWith("/") ? this.run({ line: text }, text) : this.prompt.on.message(text);
  }

  // Who says something looks at the end, where the answer will be.
  tell(text) {
    const { reader, channel, world, toEnd } = this.scene;
    toEnd();
    return this.try(() => send("messages", { user: reader.user, channel, content: world.wire(text) }));
  }

  async run(what, line) {
    this.scene.toEnd();
    this.sending++;
    const taken = await this.try(() => send("interactions", this.from({ type: 2, line, ...what })));
    if (taken && !this.early.has(taken.id)) this.wait(taken.id, line);
    if (--this.sending === 0) this.early.clear();
    return Boolean(taken);
  }

  /** Runs what may be refused: null and a notice if it was. */
  async try(act) {
    this.notice("");
    try {
      return (await act()) ?? {};
    } catch (refused) {
      this.refused(refused);
      return null;
    }
  }

  refused(refusal) {
    const { say } = this.scene;
    this.notice(refusal instanceof Refusal ? refusal.said(say.language) : say("noServer"));
  }

  /** The language or the reader changed: a command half filled in goes back to being a line. */
  settle() {
    if (!this.fields.form.hidden) this.fields.leave();
    this.notice("");
    this.status();
  }

  notice(text) {
    const shut = () => button(icon("close"), { class: "icon", "aria-label": this.scene.say("close") }, () => this.notice(""));
    at("notice").replaceChildren(...(text ? [text, shut()] : []));
  }

  /** Says that a line is on its way until something answers it. */
  wait(id, line) {
    this.pending.set(id, line);
    this.status();
    setTimeout(() => this.pending.has(id) && this.answered(id), PATIENCE);
  }

  /** The interaction with this id has been answered. */
  answered(id) {
    if (this.pending.delete(id)) this.status();
    else if (id && this.sending > 0) this.early.add(id);
  }

  /** Somebody types in the channel in view; Discord shows that for ten seconds. */
  typing(name) {
    clearTimeout(this.timer);
    this.typist = name;
    this.timer = setTimeout(() => this.typing(""), 10000);
    this.status();
  }

  status() {
    const { say } = this.scene;
    const line = [...this.pending.values()].at(-1);
    at("typing").textContent = line ? say("sending", { line }) : this.typist ? say("typing", { name: this.typist }) : "";
  }
}
