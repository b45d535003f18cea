// One message as an element: who said it, when, to whom, and everything in it.
import { attachments } from "./attachment.js";
import { components } from "./components.js";
import { embed } from "./embed.js";
import { button, h, icon } from "./element.js";
import { markdown } from "./markdown.js";
import { written } from "./stamp.js";

/**
 * The element of a message. `scene` is {world, say, member, press, find, go}: press is called by components, find(id)
 * gives a message of this channel, go(id) shows one.
 */
export function messageElement(message, scene) {
  const { say, world } = scene;
  const local = message.local || {};
  const author = authorName(message, world);
  const node = h(
    "article",
    { class: classes(message, scene), id: "m-" + message.id, tabindex: "-1", data: { id: message.id, author: message.author?.id || "" }, "aria-label": `${author}, ${when(message, scene)}` },
    local.command && asked(message, scene),
    reference(message, scene),
    avatar(message.author, author),
    h(
      "header",
      { class: "byline" },
      h("span", { class: "author" }, author),
      message.author?.bot && h("span", { class: "badge" }, say("app")),
      h("time", { datetime: message.timestamp, title: written(Date.parse(message.timestamp), "F", say.language, world.now()) }, when(message, scene)),
      message.edited_timestamp && local.state !== "thinking" && h("span", { class: "edited" }, say("edited")),
    ),
    body(message, scene),
  );
  return node;
}

function body(message, scene) {
  const { say } = scene;
  const state = message.local?.state;
  const node = h("div", { class: "body" });
  if (state === "thinking") node.append(thinking(say));
  else if (state === "failed") node.append(h("p", { class: "failed" }, say("failed")));
  else if (message.content) node.append(h("div", { class: "text" }, markdown(message.content, scene)));
  node.append(...(message.embeds || []).map((card) => embed(card, message, scene)));
  node.append(...attachments(message, say).flat().filter(Boolean));
  node.append(...components(message, scene).filter(Boolean));
  if (message.local?.ephemeral) node.append(h("p", { class: "only-you" }, icon("eye"), say("onlyYou")));
  return node;
}

function thinking(say) {
  return h("p", { class: "thinking" }, say("thinking"), h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")));
}

/** Whether the message pinged the reader, and so stands out. */
export function toReader(message, member) {
  return (message.local?.pinged || []).includes(member?.id);
}

function classes(message, scene) {
  const list = ["message"];
  if (message.local?.ephemeral) list.push("private");
  else if (toReader(message, scene.member)) list.push("to-me");
  return list.join(" ");
}

/** What the author is called in this world. */
export function authorName(message, world) {
  const { author } = message;
  return world.member(author?.id)?.name || author?.global_name || author?.username || "?";
}

function when(message, { say, world }) {
  const instant = Date.parse(message.timestamp);
  const today = written(instant, "D", say.language, 0) === written(world.now(), "D", say.language, 0);
  return written(instant, today ? "t" : "f", say.language, world.now());
}

function avatar(author, name) {
  if (author?.bot) return h("div", { class: "avatar", "aria-hidden": "true" }, h("img", { src: "icon.svg", alt: "" }));
  return h("div", { class: "avatar", "aria-hidden": "true" }, initials(name));
}

/** One or two letters for a name: the first of its last two words. */
export function initials(name) {
  return name.split(/\s+/).filter((word) => /^\p{L}/u.test(word)).slice(-2).map((word) => word[0].toUpperCase()).join("");
}

function asked(message, { say, world }) {
  const asker = message.local.asker || message.interaction_metadata?.user?.id;
  const name = world.member(asker)?.name || message.interaction_metadata?.user?.global_name || say("somebody");
  return h("p", { class: "asked" }, icon("reply"), h("span", null, say("used", { name })), h("code", { title: message.local.command }, message.local.command));
}

function reference(message, { say, world, find, go }) {
  const id = message.message_reference?.message_id;
  if (!id) return null;
  const original = find(id) || message.referenced_message;
  if (!original) return h("p", { class: "answers" }, icon("reply"), say("gone"));
  const text = (original.content || original.embeds?.[0]?.title || original.embeds?.[0]?.description || "…").replace(/[*_~`|>#]/g, "").slice(0, 120);
  return h("p", { class: "answers" }, icon("reply"), button(say("answers", { name: authorName(original, world), text }), {}, () => go(id)));
}
