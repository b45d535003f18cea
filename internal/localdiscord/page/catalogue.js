// The commands that the bot registered, flattened: one entry for each thing that can be run.
import { search } from "./fold.js";

/** Option types of Discord (https://discord.com/developers/docs/interactions/application-commands). */
export const TYPE = {
  subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11,
};

/** The name or description of a command, option or choice in this locale. */
export function localized(thing, field, locale) {
  return thing[field + "_localizations"]?.[locale] || thing[field] || "";
}

/** All runnable commands: {path: [names], shown: [names in the locale], help, options, root}. Right-click commands are left out. */
export function flatten(commands, locale) {
  const all = [];
  const walk = (node, path, shown, root) => {
    const deeper = (node.options || []).filter((o) => o.type === TYPE.subcommand || o.type === TYPE.group);
    const here = [[...path, node.name], [...shown, localized(node, "name", locale)]];
    if (deeper.length) deeper.forEach((o) => walk(o, ...here, root));
    else all.push({ path: here[0], shown: here[1], help: localized(node, "description", locale), options: node.options || [], root });
  };
  for (const command of commands) if ((command.type ?? 1) === 1) walk(command, [], [], command);
  return all;
}

/** The commands that `typed` (without the slash) finds by English name, localized name, or help. */
export function find(all, typed) {
  const words = typed.replace(/\s+/g, " ");
  const named = search(all, words, (c) => [c.path.join(" "), c.shown.join(" ")]);
  if (!words) return named;
  return [...named, ...search(all, words, (c) => [c.help]).filter((c) => !named.includes(c))];
}

/** The command whose whole path begins this line (without the slash), with what is left of the line; or null. */
export function begun(all, line) {
  for (const command of all) {
    for (const names of [command.path, command.shown]) {
      const name = names.join(" ");
      const start = line.slice(0, name.length).normalize("NFC").toLowerCase();
      if (start === name.normalize("NFC").toLowerCase() && /^(\s|$)/.test(line.slice(name.length))) {
        return { command, rest: line.slice(name.length) };
      }
    }
  }
  return null;
}

/** The wire form of a filled command: {name, options} nested as Discord nests subcommands. */
export function wire(command, options) {
  let body = options;
  for (let depth = command.path.length - 1; depth > 0; depth--) {
    const last = depth === command.path.length - 1;
    const type = last ? TYPE.subcommand : TYPE.group;
    body = [{ name: command.path[depth], type, options: body }];
  }
  return { name: command.path[0], options: body };
}
