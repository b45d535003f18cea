// An embed: a card with a colour bar, fields, a picture and a small line.
import { flat, h } from "./element.js";
import { described } from "./attachment.js";
import { address, markdown } from "./markdown.js";
import { picture } from "./picture.js";
import { written } from "./stamp.js";

/** One embed of a message as an element. */
export function embed(card, message, scene) {
  const { say, world } = scene;
  const text = (source) => h("div", { class: "text" }, markdown(source, scene));
  const image = (media, kind) => media?.url && picture(media, media.description || described(message, media.url), say, kind);
  const when = card.timestamp && written(Date.parse(card.timestamp), "f", say.language, world.now());
  const foot = [card.footer?.text, when].filter(Boolean).join(" · ");
  const node = h(
    "section",
    { class: "embed" },
    card.author?.name && h("p", { class: "embed-author" }, linked(card.author.name, card.author.url)),
    card.title && h("h3", { class: "embed-title" }, linked(markdown(card.title, scene), card.url)),
    image(card.thumbnail, "thumb"),
    card.description && text(card.description),
    card.fields?.length > 0 && fields(card.fields, text),
    card.image && h("div", { class: "whole" }, image(card.image, "")),
    foot && h("p", { class: "embed-foot whole" }, foot),
  );
  if (Number.isInteger(card.color) && card.color > 0) node.style.setProperty("--bar", colour(card.color));
  return node;
}

/** Discord's colour number as CSS. */
export function colour(number) {
  return "#" + number.toString(16).padStart(6, "0");
}

function linked(content, url) {
  const target = address(url || "");
  return target ? h("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, content) : content;
}

/** Fields in rows: up to three inline ones side by side, the others on their own. */
function fields(list, text) {
  const rows = [];
  for (const field of list) {
    const last = rows.at(-1);
    if (field.inline && last?.[0].inline && last.length < 3) last.push(field);
    else rows.push([field]);
  }
  const width = (row) => (row.length > 1 ? "of" + row.length : "");
  const cell = (row) => (field) => h("div", { class: width(row) }, h("dt", null, ...flat([text(field.name)])), h("dd", null, text(field.value)));
  return h("dl", { class: "embed-fields" }, rows.map((row) => row.map(cell(row))));
}
