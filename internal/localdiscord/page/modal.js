// A form that the bot opens in front of the reader.
import { Refusal, send, upload } from "./api.js";
import { at, button, h } from "./element.js";
import { questions } from "./question.js";

/**
 * Opens a modal {id, title, components}. The form goes to the server when it is submitted; a refusal keeps it open
 * with what was typed. `scene` has say, world, reader and locale; `sent(id)` is called with the id of the submission.
 */
export function openModal(modal, scene, sent) {
  const { say, reader, locale } = scene;
  const dialog = at("modal");
  const asked = questions(modal.components || [], scene);
  const wrong = h("p", { class: "wrong", role: "alert" });
  const submit = h("button", { type: "submit", class: "button primary" }, say("submit"));
  const form = h(
    "form",
    { autocomplete: "off" },
    h("h2", { id: "modal-title" }, modal.title),
    asked.map((q) => q.node),
    wrong,
    h("div", { class: "row" }, button(say("cancel"), { class: "button" }, () => dialog.close()), submit),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      const answer = await send("modals", { user: reader.user, locale, modal: modal.id, values: await answers(asked) });
      dialog.close();
      sent(answer.id, modal.title);
    } catch (refused) {
      wrong.textContent = refused instanceof Refusal ? refused.said(say.language) : say("noServer");
    }
    submit.disabled = false;
  });
  dialog.replaceChildren(form);
  if (!dialog.open) dialog.showModal();
  form.querySelector("input, textarea, select")?.focus();
}

async function answers(asked) {
  const values = {};
  for (const { custom_id, read } of asked) {
    if (!custom_id) continue;
    const value = read();
    values[custom_id] = value?.files ? await Promise.all(value.files.map(async (file) => (await upload(file)).id)) : value;
  }
  return values;
}
