// Pictures: shown in the message, enlarged on a click, always with their description.
import { at, button, h, icon } from "./element.js";

/** The address as this page may load it: the server's own files by path, "" for anything elsewhere. */
export function own(url) {
  try {
    const full = new URL(url, location.href);
    if (full.origin === location.origin || full.pathname.startsWith("/cdn/")) return full.pathname + full.search;
  } catch {
    return "";
  }
  return "";
}

/**
 * A picture as a button that enlarges it. `media` is Discord's {url, width, height}; a picture on another site is
 * given as a link, for the page fetches nothing from outside.
 */
export function picture(media, alt, say, kind = "") {
  const source = own(media.url || media.proxy_url || "");
  if (!source) return elsewhere(media.url, say);
  const text = alt || say("noAlt");
  const image = h("img", { src: source, alt: text, width: media.width, height: media.height, decoding: "async" });
  const node = h("button", { type: "button", class: "picture " + kind, title: say("enlarge"), on: { click: () => enlarge(source, alt, say) } }, image);
  if (media.width > 0 && media.height > 0) reserve(node, media);
  return node;
}

// The room that a picture will take, so that nothing moves when it arrives.
function reserve(node, { width, height }) {
  node.classList.add("sized");
  node.style.setProperty("--width", width + "px");
  node.style.setProperty("--shape", width / height);
}

function elsewhere(url, say) {
  let host = "";
  try {
    host = new URL(url).host;
  } catch {
    return null;
  }
  return h("p", null, h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, say("outside", { host })));
}

function enlarge(source, alt, say) {
  const dialog = at("picture");
  const shut = button([icon("close"), say("close")], { class: "button" }, () => dialog.close());
  const original = h("a", { class: "button", href: source, target: "_blank", rel: "noopener" }, icon("out"), say("openFile"));
  dialog.setAttribute("aria-label", say("picture"));
  dialog.replaceChildren(h("div", { class: "row" }, original, shut), h("img", { src: source, alt: alt || say("noAlt") }), alt ? h("p", null, alt) : "");
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.showModal();
  shut.focus();
}
