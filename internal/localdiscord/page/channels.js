// The list of channels, which one is in view, and what was not read in the others.
import { at, h } from "./element.js";

/** The channels. `opened(id)` is called when another one comes into view. */
export class Channels {
  constructor(scene, opened) {
    Object.assign(this, { scene, opened, unread: new Map() });
    addEventListener("hashchange", () => this.follow());
    addEventListener("keydown", (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      this.step(event.key === "ArrowDown" ? 1 : -1);
    });
  }

  /** The channel named in the address (#channel or #channel/message), else the first. */
  get asked() {
    const [channel, message] = location.hash.slice(1).split("/");
    const list = this.scene.channels;
    const known = list.find((c) => c.id === channel || (c.direct && channel === "direct"));
    return known ? { channel: known.id, message } : { channel: list[0].id };
  }

  follow() {
    const { channel, message } = this.asked;
    this.opened(channel, message);
  }

  step(by) {
    const ids = this.scene.channels.map((c) => c.id);
    location.hash = ids[(ids.indexOf(this.scene.channel) + by + ids.length) % ids.length];
  }

  /** A message came in a channel that is not in view. */
  count(id) {
    this.unread.set(id, (this.unread.get(id) || 0) + 1);
    this.draw();
  }

  read(id) {
    this.unread.delete(id);
    this.draw();
  }

  draw() {
    const { say, channels, channel: here } = this.scene;
    at("channels").replaceChildren(
      ...channels.map((c) => {
        const n = this.unread.get(c.id);
        const count = n && [h("span", { class: "count", "aria-hidden": "true" }, n > 99 ? "99+" : n), h("span", { class: "unseen" }, say("unread", { n }))];
        return h("li", null, h("a", { href: "#" + c.id, "aria-current": c.id === here && "page" }, h("span", { class: "hash", "aria-hidden": "true" }, sign(c)), h("span", null, c.name), count));
      }),
    );
    document.querySelector(".opens-places .dot").hidden = this.unread.size === 0;
    const current = channels.find((c) => c.id === here);
    at("channel-name").textContent = current ? sign(current) + " " + current.name : "";
    at("channel-topic").textContent = current?.topic || "";
    at("prompt").placeholder = current && innerWidth > 480 ? say("promptIn", { channel: sign(current) + current.name }) : say("prompt");
  }
}

function sign(channel) {
  return channel.direct ? "@" : "#";
}
