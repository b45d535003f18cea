// What everything on the page looks at: the world, the reader, the language, the commands, the channel in view.
import { flatten } from "./catalogue.js";
import { speaker } from "./words.js";

/** The scene. Parts that act (press, find, go) are added by those who own the action. */
export class Scene {
  constructor(reader) {
    this.reader = reader;
    this.registered = [];
    this.channel = "";
    this.settle();
  }

  /** Reads the language and the commands anew, after either changed. */
  settle() {
    this.say = speaker(this.reader.language);
    this.commands = flatten(this.registered, this.reader.locale);
  }

  get locale() {
    return this.reader.locale;
  }

  /** The channels that the reader sees: the guild's, and the conversation with the bot, "direct" until it is opened. */
  get channels() {
    const { bot, channels } = this.world;
    return [...channels, { id: this.member?.direct || "direct", name: bot.name, topic: this.say("directTopic"), direct: true }];
  }

  /** The reader as a member of the world. */
  get member() {
    return this.world.member(this.reader.user);
  }
}
