// Who and what exists here: guild, channels, members, roles, the bot, and the clock.

/** The world as GET /local/world gives it. */
export class World {
  constructor(given) {
    this.guild = given.guild;
    this.bot = given.bot;
    this.channels = given.channels || [];
    this.members = given.members || [];
    this.roles = given.roles || [];
    this.events = given.events || [];
    this.setClock(given.clock);
  }

  /** Takes the server's clock; it runs on from here by the browser's. */
  setClock(clock) {
    this.clock = clock;
    this.skew = Date.parse(clock.now) - Date.now();
  }

  /** The time in this world, in milliseconds. */
  now() {
    return Date.now() + this.skew;
  }

  channel(id) {
    return this.channels.find((c) => c.id === id);
  }

  member(id) {
    return id === this.bot.id ? this.bot : this.members.find((m) => m.id === id);
  }

  role(id) {
    return this.roles.find((r) => r.id === id);
  }

  /** What "@Name" stands for in a message that a person types: everybody's mention, longest name first. */
  mentions() {
    return [this.bot, ...this.members].map((m) => ({ name: m.name, id: m.id })).sort((a, b) => b.name.length - a.name.length);
  }

  /** The text as it goes over the wire: every "@Name" of this world becomes "<@id>". */
  wire(text) {
    let out = text.normalize("NFC");
    for (const { name, id } of this.mentions()) out = out.replaceAll("@" + name.normalize("NFC"), `<@${id}>`);
    return out;
  }
}
