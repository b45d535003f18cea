// The clock of this world: what it says, and the buttons that move it.
import { send } from "./api.js";
import { at, button, h } from "./element.js";
import { clockTime, day, span, zoneName } from "./stamp.js";

const HOUR = 3600000;
const FEW = 3; // jumps in sight; the others are unfolded
const SAME = 1500; // milliseconds: a clock this near is the real one

/** The panel in #clock. `jumps` come from the guide: [{label_vi, label_en, at}]. */
export class Clock {
  constructor(scene, failed) {
    Object.assign(this, { scene, failed, jumps: [] });
    setInterval(() => this.tick(), 1000);
  }

  draw() {
    const { say } = this.scene;
    const step = (label, ms) => button(say(label), { class: "button" }, () => this.move({ advance_ms: ms }));
    this.time = h("strong");
    this.date = h("span");
    this.note = h("p", { class: "note" });
    at("clock").replaceChildren(
      h("p", { class: "now" }, this.time, this.date),
      this.note,
      h("div", { class: "steps" }, step("dayBack", -24 * HOUR), step("hourBack", -HOUR), step("hourOn", HOUR), step("dayOn", 24 * HOUR)),
      h("div", { class: "jumps" }, this.moments(), button(say("realTime"), { class: "button" }, () => this.move({ reset: true }))),
    );
    this.tick();
  }

  moments() {
    const { say } = this.scene;
    const jumps = this.jumps.map((j) => button(j["label_" + say.language] || j.label_vi, { class: "button" }, () => this.move({ now: j.at })));
    const more = jumps.splice(FEW);
    const folded = more.length > 0 && h("details", null, h("summary", null, say("moreJumps", { n: more.length })), h("div", { class: "jumps" }, more));
    return [jumps.length > 0 && h("p", { class: "unseen" }, say("jump")), jumps, folded];
  }

  tick() {
    const { say, world } = this.scene;
    if (!this.time) return;
    const { zone, offset_ms: offset } = world.clock;
    const told = zone === "Local" ? undefined : zone;
    put(this.time, clockTime(world.now(), say.language, told));
    put(this.date, day(world.now(), say.language, told));
    const key = Math.abs(offset) < SAME ? "clockReal" : offset > 0 ? "clockAhead" : "clockBehind";
    put(this.note, say(key, { span: span(offset, say.language), zone: zoneName(world.now(), say.language, told) }));
    this.note.className = key === "clockReal" ? "note" : "note moved";
  }

  async move(how) {
    try {
      const { clock } = await send("clock", how);
      this.scene.world.setClock(clock);
      this.tick();
    } catch (refused) {
      this.failed(refused);
    }
  }
}

// Text that has not changed is left alone, so that a screen reader and a selection stay undisturbed.
function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
