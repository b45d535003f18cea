// The components under or in a message: buttons, selects, and the containers of components v2.
import { button, h, icon } from "./element.js";
import { described, offer } from "./attachment.js";
import { colour } from "./embed.js";
import { address, markdown } from "./markdown.js";
import { picture } from "./picture.js";
import { pick } from "./pick.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };
const LINK = 5;

/**
 * All components of a message. `scene.press(message, component, values, node)` is called when one is used.
 */
export function components(message, scene) {
  return (message.components || []).map((part) => component(part, message, scene));
}

function component(part, message, scene) {
  return drawn[part.type]?.(part, message, scene) ?? null;
}

/** How each type is drawn (https://discord.com/developers/docs/components/reference). */
const drawn = {
  1: (row, ...rest) => h("div", { class: "row" }, row.components.map((part) => component(part, ...rest))),
  2: press,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: (part, message, scene) =>
    h("div", { class: "section" }, h("div", null, part.components.map((p) => component(p, message, scene))), part.accessory && component(part.accessory, message, scene)),
  10: (part, message, scene) => h("div", { class: "text" }, markdown(part.content, scene)),
  11: (part, message, { say }) => picture(part.media, part.description || described(message, part.media.url), say, "thumb"),
  12: (part, message, { say }) =>
    h("div", { class: "gallery" }, part.items.map((item) => picture(item.media, item.description || described(message, item.media.url), say))),
  13: (part, message, { say }) => {
    const file = (message.attachments || []).find((f) => f.url === part.file.url || part.file.url === "attachment://" + f.filename);
    return offer(file || { filename: part.name, size: part.size, url: part.file.url }, say);
  },
  14: (part) => h("hr", { class: "divider" + (part.spacing === 2 ? " wide" : "") + (part.divider === false ? " blank" : "") }),
  17: (part, message, scene) => {
    const node = h("div", { class: "container" }, part.components.map((p) => component(p, message, scene)));
    if (part.accent_color > 0) node.style.setProperty("--bar", colour(part.accent_color));
    return node;
  },
};

function press(part, message, scene) {
  const label = [part.emoji?.name, part.label];
  if (part.style === LINK) {
    return h("a", { class: "button link", href: address(part.url), target: "_blank", rel: "noopener noreferrer" }, label, icon("out"));
  }
  const node = button(label, { class: "button " + (STYLES[part.style] || ""), disabled: part.disabled, data: { id: part.custom_id } }, () =>
    scene.press(message, part, undefined, node),
  );
  return node;
}

function select(part, message, scene) {
  return pick(part, choices(part, scene), scene.say, (values, node) => scene.press(message, part, values, node));
}

/** What a select offers: its own options, or the people, roles and channels of this world. */
export function choices(part, { world }) {
  const people = () => [...world.members, world.bot].map((m) => ({ label: m.name, value: m.id }));
  const roles = () => world.roles.map((r) => ({ label: "@" + r.name.replace(/^@/, ""), value: r.id }));
  const channels = () => world.channels.map((c) => ({ label: "#" + c.name, value: c.id }));
  const given = { 3: () => part.options || [], 5: people, 6: roles, 7: () => [...people(), ...roles()], 8: channels };
  const preset = new Set((part.default_values || []).map((d) => d.id));
  return (given[part.type] || (() => []))().map((o) => ({ ...o, default: o.default || preset.has(o.value) }));
}
