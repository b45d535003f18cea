// The tour, the examples and the keys in the side panel.
import { at, button, h, icon } from "./element.js";

const TRIED = "tiendo.tried";

/**
 * The guide {jumps, tour, examples} of the server. `composer.sendText(line)` sends a step, `composer.put(line)` fills in
 * an example; `after()` is called when something was sent or filled in, to make room for the chat.
 */
export class Guide {
  constructor(scene, given, composer, after) {
    Object.assign(this, { scene, given, composer, after });
    this.tried = new Set(JSON.parse(sessionStorage.getItem(TRIED) || "[]"));
  }

  draw() {
    const { tour = [], examples = [] } = this.given;
    at("tour-section").hidden = tour.length === 0;
    at("tour").replaceChildren(...tour.map((step, i) => this.step(step, i)));
    at("examples-section").hidden = examples.length === 0;
    at("examples").replaceChildren(...examples.map((example) => this.example(example)));
    this.keys();
  }

  step(step, i) {
    const { say } = this.scene;
    const done = this.tried.has(i);
    const title = this.own(step, "title");
    const go = step.line && button([icon("send"), say(done ? "tryAgain" : "tryIt")], { class: "button primary", "aria-label": `${say("tryIt")}: ${title}` }, () => this.send(step, i));
    return h(
      "li",
      { class: done && "done" },
      h("h3", null, title, done && h("span", { class: "unseen" }, " — " + say("done"))),
      h("p", null, this.own(step, "text")),
      step.line && h("code", null, step.line),
      go,
    );
  }

  async send(step, i) {
    this.after();
    if (!(await this.composer.sendText(step.line))) return;
    this.tried.add(i);
    sessionStorage.setItem(TRIED, JSON.stringify([...this.tried]));
    this.draw();
  }

  example(example) {
    const fill = () => {
      this.after();
      this.composer.put(example.line);
    };
    return h("li", null, button([this.own(example, "label"), h("code", null, example.line)], { title: this.scene.say("fillExample") }, fill));
  }

  own(thing, field) {
    return thing[`${field}_${this.scene.say.language}`] || thing[field + "_vi"] || "";
  }

  keys() {
    const { say } = this.scene;
    const rows = [["/", "keySlash"], ["↑ ↓", "keyArrows"], ["Tab", "keyTab"], ["Enter", "keyEnter"], ["Shift Enter", "keyLine"], ["Esc", "keyEscape"], ["Alt ↑ ↓", "keyChannel"], ["Ctrl K", "keyFocus"]];
    at("keys").replaceChildren(...rows.flatMap(([key, word]) => [h("dt", null, h("kbd", null, key)), h("dd", null, say(word))]));
  }
}
