// What the server found wrong with the protocol, by the bot or by itself.
import { at, h } from "./element.js";

/** The list in the side panel. */
export class Findings {
  constructor(scene, given) {
    this.scene = scene;
    this.texts = given.map(text);
  }

  add(finding) {
    this.texts.push(text(finding));
    this.draw();
  }

  draw() {
    const n = this.texts.length;
    at("findings-title").textContent = n ? this.scene.say("findings", { n }) : this.scene.say("findingsNone");
    at("findings-title").className = n ? "some" : "";
    at("findings").replaceChildren(...this.texts.slice(-50).map((t) => h("li", null, t)));
  }
}

// The list has findings in parts, an event has them as one text.
function text({ by, where, text }) {
  return by ? `${by} · ${where}: ${text}` : text;
}
