// Builds DOM nodes. There is no way here to pass markup: strings become text.

/**
 * One element. `props` are attributes, save `class`, `on` ({event: listener}) and `data` ({name: value});
 * undefined, null and false leave an attribute out, true sets it empty. Children may be nodes, strings, or nested lists.
 */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...flat(children));
  return node;
}

/** The children as a flat list without gaps. */
export function flat(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== "");
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing from the sprite in index.html, unseen by screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#i-" + name);
  svg.append(use);
  return svg;
}

/** The element with this id. */
export function at(id) {
  return document.getElementById(id);
}

/** A button of type "button". */
export function button(label, props, listener) {
  return h("button", { type: "button", ...props, on: { click: listener } }, label);
}
