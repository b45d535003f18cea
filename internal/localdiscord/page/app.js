// Starts the page: asks for the world, draws it, and listens.
import { read } from "./api.js";
import { at } from "./element.js";
import { Reader } from "./reader.js";
import { Scene } from "./scene.js";
import { Stage } from "./stage.js";
import { dress } from "./who.js";
import { speak } from "./words.js";
import { World } from "./world.js";

async function start() {
  const reader = new Reader();
  const scene = new Scene(reader);
  document.documentElement.lang = scene.say.language;
  speak(document, scene.say);
  dress(reader.theme);
  const [world, registered, guide, findings] = await Promise.all(["world", "commands", "guide", "findings"].map(read));
  scene.world = new World(world);
  scene.registered = registered || [];
  scene.settle();
  reader.settle(scene.world.members);
  const stage = new Stage(scene, { guide: guide || {}, findings: findings || [] });
  stage.draw();
  stage.follow();
  keys();
  const { channel, message } = stage.channels.asked;
  await stage.open(channel, message);
  // Tests and measurements wait for this.
  document.documentElement.dataset.ready = "true";
  performance.mark("usable");
}

// "/" from anywhere starts a command, Ctrl K leads to the field.
function keys() {
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [role=listbox], dialog");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey;
    if (!slash && !((event.ctrlKey || event.metaKey) && event.key === "k")) return;
    event.preventDefault();
    const field = at("prompt");
    field.focus();
    if (slash && field.value === "") {
      field.value = "/";
      field.dispatchEvent(new Event("input"));
    }
  });
}

start().catch((error) => {
  at("notice").textContent = "Không nối được với máy chủ. The server could not be reached.";
  console.error(error);
});
