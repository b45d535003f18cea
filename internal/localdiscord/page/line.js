// A command as one line of text: /progress place:"Bình Định" period:2021

const CLOSE = { '"': '"', "“": "”" };

/**
 * The values in the rest of a line, by English option name, for the options of one command. A value is quoted, or runs to
 * the next option's name. What stands before the first option is ignored.
 */
export function values(rest, options, locale) {
  const names = known(options, locale);
  const found = {};
  for (let head = nextName(rest, 0, names); head; ) {
    const { value, end } = CLOSE[rest[head.end]] ? quoted(rest, head.end) : bare(rest, head.end, names);
    found[head.name] = value;
    head = nextName(rest, end, names);
  }
  return found;
}

function known(options, locale) {
  const names = new Map();
  for (const option of options) {
    names.set(option.name.toLowerCase(), option.name);
    const local = option.name_localizations?.[locale];
    if (local) names.set(local.normalize("NFC").toLowerCase(), option.name);
  }
  return names;
}

/**
 * The rest of a line with quotes around values that need them, as in place:Bình Định. A rest that has quotes already,
 * an unknown name, or words that belong to no option comes back as it is, for the server to judge.
 */
export function quoting(rest, options, locale) {
  const names = known(options, locale);
  const heads = [...rest.matchAll(/(?:^|\s)([^\s:]+):/gu)].map((m) => m[1].normalize("NFC").toLowerCase());
  const strange = heads.length === 0 || heads.some((name) => !names.has(name)) || new Set(heads).size < heads.length;
  if (strange || /["“”]/.test(rest) || !/^\s*[^\s:]+:/u.test(rest)) return rest;
  return " " + Object.entries(values(rest, options, locale)).map(pair).join(" ");
}

// A quoted value; \" and \\ stand for themselves, and a quote that never closes runs to the end.
function quoted(rest, start) {
  const close = CLOSE[rest[start]];
  let value = "";
  for (let i = start + 1; i < rest.length; i++) {
    if (rest[i] === "\\" && /["\\]/.test(rest[i + 1] || "")) value += rest[++i];
    else if (rest[i] === close || rest[i] === '"') return { value, end: i + 1 };
    else value += rest[i];
  }
  return { value, end: rest.length };
}

function bare(rest, start, names) {
  const end = nextName(rest, start, names)?.start ?? rest.length;
  return { value: rest.slice(start, end).trim(), end };
}

function nextName(rest, from, names) {
  const pattern = /(^|\s)([^\s:"“”]+):/gu;
  pattern.lastIndex = from;
  for (let m = pattern.exec(rest); m; m = pattern.exec(rest)) {
    const name = names.get(m[2].normalize("NFC").toLowerCase());
    if (name) return { name, start: m.index, end: m.index + m[0].length };
    pattern.lastIndex = m.index + m[1].length + 1;
  }
  return null;
}

/** The line that says the same: `names` of the command, then [name, value] pairs, quoted where needed. Empty values are left out. */
export function line(names, given) {
  return ["/" + names.join(" "), ...given.filter(([, value]) => value !== "").map(pair)].join(" ");
}

function pair([name, value]) {
  const plain = value !== "" && !/[\s"\\“”]/.test(value);
  return `${name}:${plain ? value : '"' + value.replace(/["\\]/g, "\\$&") + '"'}`;
}
