// The stage on which everything plays: it draws the parts, follows the events of the reader, and loads channels.
import { listen, read, send } from "./api.js";
import { Channels } from "./channels.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { drawers } from "./drawer.js";
import { at } from "./element.js";
import { Findings } from "./findings.js";
import { Guide } from "./guide.js";
import { Happenings } from "./happenings.js";
import { Log } from "./log.js";
import { openModal } from "./modal.js";
import { dress, drawWho } from "./who.js";
import { speak } from "./words.js";
import { World } from "./world.js";

const BUSY = 4000; // milliseconds after which a pressed button may be pressed again, answer or not

/** The whole page. `guide` and `findings` are as the server gave them. */
export class Stage {
  constructor(scene, { guide, findings }) {
    this.scene = scene;
    scene.press = (...pressed) => this.press(...pressed);
    this.busy = new Map(); // the buttons that were pressed and not answered yet, by interaction
    this.pressing = 0; // presses whose receipts have not come yet
    this.early = new Set(); // ids that were answered meanwhile, before their receipts
    this.log = new Log(scene);
    this.composer = new Composer(scene);
    this.drawers = drawers();
    this.channels = new Channels(scene, (id, message) => this.open(id, message));
    this.clock = new Clock(scene, (refused) => this.composer.refused(refused));
    this.clock.jumps = guide.jumps || [];
    this.guide = new Guide(scene, guide, this.composer, () => this.drawers.shut());
    this.findings = new Findings(scene, findings);
    this.happenings = new Happenings(scene);
    scene.reader.addEventListener("change", (event) => this.changed(event.detail.what));
  }

  /** Draws everything but the messages. */
  draw() {
    const { scene } = this;
    document.documentElement.lang = scene.say.language;
    document.title = scene.say("title");
    at("guild-name").textContent = scene.world.guild.name;
    speak(document, scene.say);
    for (const part of [this.channels, this.clock, this.guide, this.findings, this.happenings]) part.draw();
    drawWho(scene);
    this.banner();
  }

  changed(what) {
    if (what === "theme") return dress(this.scene.reader.theme);
    this.scene.settle();
    this.draw();
    this.composer.settle();
    if (what === "language") return this.log.redraw();
    this.follow();
    this.open(this.channels.asked.channel);
  }

  /** Brings a channel into view, and a message in it. */
  async open(id, message) {
    this.scene.channel = id;
    this.channels.read(id);
    this.drawers.shut();
    const user = encodeURIComponent(this.scene.reader.user);
    const meanwhile = (this.meanwhile = []);
    // A conversation with the bot that nobody has opened yet has no history to ask for.
    const messages = id === "direct" ? [] : await this.composer.try(() => read(`channels/${id}/messages?user=${user}`));
    if (this.meanwhile !== meanwhile) return; // another channel or reader was chosen since
    this.meanwhile = null;
    this.log.fill(Array.isArray(messages) ? messages : []);
    meanwhile.forEach((late) => this.log.put(late));
    if (message) this.log.show(message);
  }

  // A message that comes while its channel is loading may be missing in what is loaded.
  put(message) {
    if (this.meanwhile) this.meanwhile.push(message);
    else this.log.put(message);
  }

  /** Follows the events of the reader who is chosen now. */
  follow() {
    this.unfollow?.();
    this.unfollow = listen(this.scene.reader.user, {
      heard: (event) => this.hear[event.type]?.(event),
      opened: (again) => {
        this.away = false;
        this.banner();
        if (again) this.reload();
      },
      lost: () => {
        this.away = true;
        this.banner();
      },
    });
  }

  // After a break anything may have been missed.
  async reload() {
    [this.scene.world, this.scene.registered] = [new World(await read("world")), await read("commands")];
    this.scene.settle();
    this.draw();
    this.open(this.scene.channel);
  }

  /** What is done with each kind of event. */
  hear = {
    message: ({ message }) => this.message(message),
    edit: ({ message }) => {
      this.settled(answered(message));
      if (message.channel_id === this.scene.channel) this.put(message);
    },
    delete: ({ channel_id: channel, id }) => channel === this.scene.channel && this.log.remove(id),
    typing: ({ channel_id: channel }) => channel === this.scene.channel && this.composer.typing(this.scene.world.bot.name),
    commands: async () => {
      this.scene.registered = await read("commands");
      this.scene.settle();
      this.banner();
    },
    clock: ({ clock }) => {
      this.scene.world.setClock(clock);
      this.clock.tick();
      this.log.refresh();
    },
    bot: ({ connected }) => {
      this.scene.world.bot.connected = connected;
      this.banner();
    },
    events: ({ events }) => {
      this.scene.world.events = events || [];
      this.happenings.draw();
    },
    finding: (event) => this.findings.add(event),
    modal: ({ modal, interaction }) => {
      this.settled(interaction);
      openModal(modal, this.scene, () => {});
    },
  };

  async message(message) {
    this.settled(answered(message));
    if (!this.scene.channels.some((c) => c.id === message.channel_id)) return this.meet(message.channel_id);
    if (message.author?.bot) this.composer.typing("");
    if (message.channel_id === this.scene.channel) this.put(message);
    else this.channels.count(message.channel_id);
  }

  // The conversation with the bot has been opened: from now on it has an id.
  async meet(id) {
    const waiting = this.scene.channel === "direct";
    this.scene.world = new World(await read("world"));
    if (waiting) location.hash = id;
    else this.channels.count(id);
  }

  // An interaction was answered: what was pressed may be pressed again, what was sent is no longer on its way.
  settled(id) {
    if (!id) return;
    this.busy.get(id)?.removeAttribute("aria-busy");
    if (!this.busy.delete(id) && this.pressing > 0) this.early.add(id);
    this.composer.answered(id);
  }

  async press(message, part, values, node) {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    const { reader, locale } = this.scene;
    const body = { user: reader.user, locale, channel: message.channel_id, message: message.id, custom_id: part.custom_id, component_type: part.type, values };
    this.pressing++;
    const taken = await this.composer.try(() => send("components", body));
    if (!taken || this.early.has(taken.id)) node.removeAttribute("aria-busy");
    else this.wait(taken.id, node);
    if (--this.pressing === 0) this.early.clear();
  }

  wait(id, node) {
    this.busy.set(id, node);
    setTimeout(() => this.settled(id), BUSY); // an answer may be an edit, which names no press
  }

  banner() {
    const { say, world } = this.scene;
    const text = this.away ? say("serverAway") : world.bot.connected ? "" : say("botAway");
    if (at("banner").textContent !== text) at("banner").textContent = text;
  }
}

// The interaction that a message answers, or that nobody answered.
function answered(message) {
  return message.local?.interaction || message.interaction_metadata?.id;
}
