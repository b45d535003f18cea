// The questions of a modal: each a labelled field, with a reading of what was put in.
import { choices } from "./components.js";
import { h } from "./element.js";
import { markdown } from "./markdown.js";

const PARAGRAPH = 2;

/**
 * The questions of a modal's components, in order: {node, custom_id, read}. read() gives the value for the server: a
 * string, a list, true or false, or files still to upload as {files}. Texts have only a node.
 */
export function questions(components, scene) {
  return components.flatMap((part, i) => {
    if (part.type === 10) return [{ node: h("div", { class: "text asks" }, markdown(part.content, scene)) }];
    const inner = part.type === 18 ? part.component : part.components?.[0];
    if (!inner) return [];
    return [question(inner, part.label || inner.label || "", part.description, "ask-" + i, scene)];
  });
}

function question(part, label, description, id, scene) {
  const required = part.required ?? part.type !== 23;
  const make = makers[part.type] || text;
  const { field, read, group } = make(part, id, required, scene);
  const must = required && h("span", { class: "must", "aria-hidden": "true" }, " *");
  const hint = description && h("p", { class: "hint", id: id + "-hint" }, description);
  if (hint && !group) field.setAttribute("aria-describedby", id + "-hint");
  const node = group
    ? h("fieldset", { class: "asks" }, h("legend", null, label, must), hint, field)
    : h("div", { class: "asks" }, h("label", { for: id }, label, must), hint, field);
  return { node, custom_id: part.custom_id, read };
}

const select = (part, id, required, scene) => {
  const many = (part.max_values ?? 1) > 1;
  const list = choices(part, scene);
  if (many) return boxes({ ...part, options: list }, id, required);
  const empty = h("option", { value: "" }, part.placeholder || scene.say("choose"));
  const field = h("select", { id, required }, empty, list.map((o) => h("option", { value: o.value, selected: o.default }, o.label)));
  return { field, read: () => (field.value ? [field.value] : []) };
};

const boxes = (part, id) => {
  const inputs = part.options.map((o) => h("input", { type: "checkbox", value: o.value, checked: o.default }));
  const field = h("div", { id }, inputs.map((input, i) => h("label", null, input, " ", part.options[i].label)));
  return { field, group: true, read: () => inputs.filter((i) => i.checked).map((i) => i.value) };
};

const radios = (part, id, required) => {
  const inputs = part.options.map((o) => h("input", { type: "radio", name: id, value: o.value, checked: o.default, required }));
  const field = h("div", { id }, inputs.map((input, i) => h("label", null, input, " ", part.options[i].label)));
  return { field, group: true, read: () => inputs.find((i) => i.checked)?.value ?? null };
};

const text = (part, id, required) => {
  const limits = { id, required, minlength: part.min_length, maxlength: part.max_length, placeholder: part.placeholder };
  const field = part.style === PARAGRAPH ? h("textarea", { ...limits, rows: "4" }) : h("input", { ...limits, type: "text" });
  field.value = part.value || "";
  return { field, read: () => field.value.normalize("NFC") };
};

/** How each type is asked (https://discord.com/developers/docs/components/reference). */
const makers = {
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  19: (part, id, required) => {
    const field = h("input", { id, type: "file", required, multiple: (part.max_values ?? 1) > 1 });
    return { field, read: () => ({ files: [...field.files] }) };
  },
  21: radios,
  22: boxes,
  23: (part, id) => {
    const field = h("input", { id, type: "checkbox", checked: part.default });
    return { field, read: () => field.checked };
  },
};
