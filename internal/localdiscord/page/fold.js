// Compares Vietnamese as it is typed: without tones, without case, đ as d.

/** The text folded: lower case, no combining marks, đ and Ð as d. */
export function fold(text) {
  return text.toLowerCase().replace(/[đð]/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
}

/** How well `typed` finds `name`: 0 begins it with tones, 1 begins it, 2 begins a later word, 3 inside; -1 not at all. */
export function match(name, typed) {
  const whole = name.normalize("NFC").toLowerCase();
  const part = typed.normalize("NFC").toLowerCase();
  if (whole.startsWith(part)) return 0;
  const folded = fold(name);
  const found = folded.indexOf(fold(typed));
  if (found < 0) return -1;
  if (found === 0) return 1;
  return /[\s_-]/.test(folded[found - 1]) ? 2 : 3;
}

/** The items that `typed` finds, best first; `names(item)` lists what an item is called. Equal finds keep their order. */
export function search(items, typed, names) {
  return items
    .map((item, place) => {
      const ranks = names(item).filter(Boolean).map((name) => match(name, typed)).filter((rank) => rank >= 0);
      return { item, place, rank: ranks.length ? Math.min(...ranks) : -1 };
    })
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map((found) => found.item);
}
