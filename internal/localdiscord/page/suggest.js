// What may be put into an option of a command: its choices, the world's people and channels, or what the bot suggests.
import { TYPE, localized } from "./catalogue.js";
import { search } from "./fold.js";

/**
 * The suggestions for an option while `typed` stands in its field: [{label, help, value}], or null where anything may
 * be typed. `complete()` asks the bot and gives its choices.
 */
export async function suggestions(option, typed, { world, say, locale }, complete) {
  if (option.autocomplete) return (await complete()).map((choice) => chosen(choice, locale));
  const fixed = listed(option, world, say, locale);
  return fixed && search(fixed, typed, (item) => [item.label, item.also]).slice(0, 25);
}

/** The whole list for an option that has one, else null. */
export function listed(option, world, say, locale) {
  if (option.choices?.length) return option.choices.map((choice) => chosen(choice, locale));
  const people = () => [...world.members, world.bot].map((m) => ({ label: m.name, value: m.id, also: m.username }));
  const roles = () => world.roles.map((r) => ({ label: r.name, value: r.id }));
  switch (option.type) {
    case TYPE.boolean:
      return [{ label: say("yes"), value: true, also: "true" }, { label: say("no"), value: false, also: "false" }];
    case TYPE.user:
      return people();
    case TYPE.role:
      return roles();
    case TYPE.mentionable:
      return [...people(), ...roles()];
    case TYPE.channel:
      return world.channels.map((c) => ({ label: "#" + c.name, value: c.id, also: c.name }));
    default:
      return null;
  }
}

function chosen(choice, locale) {
  return { label: localized(choice, "name", locale), value: choice.value, also: choice.name };
}

/** A number as people type it, with a decimal comma; NaN if it is none. */
export function number(text, type) {
  const plain = text.trim().replace(/\s/g, "").replace(",", ".");
  const value = plain === "" ? NaN : Number(plain);
  return type === TYPE.integer && !Number.isInteger(value) ? NaN : value;
}
