// The scheduled events of the guild, in the side panel.
import { at, h } from "./element.js";
import { written } from "./stamp.js";

const CANCELLED = 4;

/** The list; the world holds the events. */
export class Happenings {
  constructor(scene) {
    this.scene = scene;
  }

  draw() {
    const { events } = this.scene.world;
    at("happenings-section").hidden = events.length === 0;
    at("happenings").replaceChildren(...events.map((event) => this.event(event)));
  }

  event(event) {
    const { say, world } = this.scene;
    const begins = Date.parse(event.scheduled_start_time);
    const gone = event.status === CANCELLED && h("strong", { class: "some" }, say("eventCancelled"));
    return h(
      "li",
      { "data-event": event.id },
      h("h3", null, event.name),
      h("p", null, written(begins, "F", say.language), " · ", written(begins, "R", say.language, world.now())),
      event.entity_metadata && h("p", null, event.entity_metadata.location),
      gone && h("p", null, gone),
      h("details", null, h("summary", null, say("eventText")), h("p", { class: "told" }, event.description || "")),
    );
  }
}
