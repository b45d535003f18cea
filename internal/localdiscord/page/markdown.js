// Discord's markdown as DOM nodes. The vendored library parses; the nodes are built here, so text never becomes markup.
import discord from "./vendor/discord-markdown.js";
import { h } from "./element.js";
import { written } from "./stamp.js";

const engine = discord.markdownEngine;

// <t:unix:style>, which the library does not know (https://discord.com/developers/docs/reference#message-formatting).
const timestamp = {
  order: discord.rules.discordUser.order,
  match: (source) => /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/.exec(source),
  parse: (capture) => ({ seconds: Number(capture[1]), style: capture[2] || "f" }),
};
const parse = engine.parserFor({ ...discord.rules, timestamp });

const BLOCKS = new Set(["heading", "small", "list", "blockQuote", "codeBlock"]);

/**
 * The text as a fragment. `scene` says how to show what only this place knows: {world, say, member}, where member is
 * the reader (or undefined).
 */
export function markdown(text, scene) {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes(parse(text, { inline: true }), scene));
  return fragment;
}

function nodes(tree, scene) {
  const list = (Array.isArray(tree) ? tree.flat(Infinity) : [tree]).filter(Boolean);
  // A line break right after a block would show as an empty line: the block has ended its line already.
  const idle = (node, i) => node.type === "br" && BLOCKS.has(list[i - 1]?.type);
  return list.filter((node, i) => !idle(node, i)).map((node) => one(node, scene));
}

function one(node, scene) {
  const draw = drawn[node.type];
  if (draw) return draw(node, scene);
  if (Array.isArray(node.content)) return h("span", null, ...nodes(node.content, scene));
  return document.createTextNode(String(node.content ?? ""));
}

const inside = (tag, props) => (node, scene) => h(tag, props, ...nodes(node.content, scene));

/** How each node of the syntax tree is drawn. */
const drawn = {
  text: (node) => document.createTextNode(node.content),
  em: inside("em"),
  strong: inside("strong"),
  u: inside("u"),
  strike: inside("s"),
  small: inside("small"),
  blockQuote: (node, scene) => h("blockquote", null, ...nodes(node.content.at(-1)?.type === "br" ? node.content.slice(0, -1) : node.content, scene)),
  inlineCode: (node) => h("code", null, node.content.trim()),
  codeBlock: (node) => h("pre", null, h("code", null, node.content)),
  br: () => h("br"),
  newline: () => h("br"),
  // A page has its own h1 and h2; a message's headings come below them.
  heading: (node, scene) => h("h" + (node.level + 2), null, ...nodes(node.content, scene)),
  list: (node, scene) =>
    h(node.ordered ? "ol" : "ul", { start: node.ordered && node.start !== 1 && node.start }, node.items.map((item) => h("li", null, ...nodes(item, scene)))),
  link: link,
  url: link,
  autolink: link,
  timestamp: (node, { say, world }) => {
    const instant = new Date(node.seconds * 1000);
    if (Number.isNaN(instant.getTime())) return document.createTextNode(String(node.seconds));
    const full = written(instant, "F", say.language, world.now());
    return h("time", { class: "stamp", datetime: instant.toISOString(), title: full, data: { style: node.style } }, written(instant, node.style, say.language, world.now()));
  },
  discordUser: (node, { world, say }) => mention("@" + (world.member(node.id)?.name || say("somebody"))),
  discordRole: (node, { world, say }) => mention("@" + (world.role(node.id)?.name || say("somebody"))),
  discordEveryone: () => mention("@everyone"),
  discordHere: () => mention("@here"),
  discordChannel: channel,
  discordChannelLink: channel,
  discordCommand: (node) => h("code", { class: "mention" }, "/" + node.name),
  discordEmoji: (node) => document.createTextNode(`:${node.name}:`),
  spoiler: spoiler,
};

function mention(text) {
  return h("span", { class: "mention" }, text);
}

function channel(node, { world, say }) {
  const known = world.channel(node.id);
  return known ? h("a", { class: "mention", href: "#" + known.id }, "#" + known.name) : mention("#" + say("somewhere"));
}

/** Only web and mail addresses become links; a link to a message of this guild leads to it on this page. */
function link(node, scene) {
  const content = nodes(node.content, scene);
  const target = address(node.target);
  if (!target) return h("span", null, ...content);
  const message = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d+)\/(\d+)\/(\d+)$/.exec(target);
  if (message && message[1] === scene.world.guild.id) return h("a", { href: `#${message[2]}/${message[3]}` }, ...content);
  return h("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, ...content);
}

/** The address if a link may lead there, else "". */
export function address(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

function spoiler(node, scene) {
  const hidden = h("button", { type: "button", class: "spoiler", "aria-expanded": "false", "aria-label": scene.say("reveal") }, ...nodes(node.parsed, scene));
  hidden.addEventListener("click", () => hidden.replaceWith(h("span", null, ...hidden.childNodes)));
  return hidden;
}
