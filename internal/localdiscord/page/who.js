// Who am I: the member, the language and the theme, as three groups of choices.
import { at, h } from "./element.js";
import { initials } from "./message.js";

/** Draws the choices into #who and the short form into the bar. */
export function drawWho({ world, reader, say }) {
  const focused = document.activeElement?.closest("#who") ? document.activeElement.value : null;
  at("who").replaceChildren(
    people(world, reader, say),
    toggle("language", [["vi", "Tiếng Việt"], ["en", "English"]], reader, say),
    toggle("theme", [["auto", say("themeAuto")], ["light", say("themeLight")], ["dark", say("themeDark")]], reader, say),
  );
  if (focused) at("who").querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
  const me = world.member(reader.user);
  at("me").replaceChildren(h("span", { class: "avatar", "aria-hidden": "true" }, initials(me?.name || "?")), h("span", null, me?.name || ""));
  at("me").setAttribute("aria-label", `${say("whoAmI")}: ${me?.name || ""}`);
}

function people(world, reader, say) {
  const rows = world.members.map((m) =>
    h("label", null, radio("user", m.id, reader), h("span", { class: "avatar", "aria-hidden": "true" }, initials(m.name)), h("span", null, m.name, m.note && h("small", null, m.note))),
  );
  return h("div", { class: "people", role: "radiogroup", "aria-label": say("whoAmI") }, rows);
}

function toggle(what, values, reader, say) {
  const label = ([value, text]) => h("label", { lang: what === "language" ? value : undefined }, radio(what, value, reader), text);
  return h("fieldset", { class: "toggle" }, h("legend", null, say(what)), values.map(label));
}

function radio(what, value, reader) {
  return h("input", { type: "radio", name: what, value, checked: reader[what] === value, on: { change: () => reader.set(what, value) } });
}

/** Puts the reader's theme on the page. */
export function dress(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
