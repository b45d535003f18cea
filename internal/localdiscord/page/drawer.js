// The outer columns as drawers where the window is narrow.
import { at } from "./element.js";

const NARROW = { places: "(max-width: 759px)", side: "(max-width: 1099px)" };

/** Makes the two drawers work. Returns {shut}, which closes both. */
export function drawers() {
  const shuts = Object.entries(NARROW).map(([id, media]) => drawer(at(id), matchMedia(media)));
  return { shut: () => shuts.forEach((shut) => shut()) };
}

function drawer(node, narrow) {
  const openers = [...document.querySelectorAll(`[aria-controls="${node.id}"]`)];
  let opener = null;
  const shut = () => {
    if (!node.classList.contains("open")) return;
    node.classList.remove("open");
    background(node, false);
    openers.forEach((o) => o.setAttribute("aria-expanded", "false"));
    opener?.focus();
  };
  const open = (event) => {
    opener = event.currentTarget;
    // In a wide window the drawer is a column already: the button leads into it.
    if (narrow.matches) {
      node.classList.add("open");
      background(node, true);
      openers.forEach((o) => o.setAttribute("aria-expanded", "true"));
    }
    const first = opener.id === "me" ? node.querySelector(":checked") : node.querySelector("[data-shut]");
    (narrow.matches || opener.id === "me" ? first : null)?.focus();
  };
  openers.forEach((o) => o.addEventListener("click", open));
  node.querySelector("[data-shut]").addEventListener("click", shut);
  node.addEventListener("keydown", (event) => event.key === "Escape" && shut());
  // A press beside the open drawer closes it; what lies there is inert, so the press arrives at the frame.
  document.addEventListener("pointerdown", (event) => node.classList.contains("open") && !node.contains(event.target) && shut());
  narrow.addEventListener("change", shut);
  return shut;
}

// While a drawer is open, everything else can be neither reached nor read.
function background(node, inert) {
  for (const other of node.parentElement.children) if (other !== node) other.inert = inert;
}
