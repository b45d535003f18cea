// What is attached to a message: pictures are shown, other files are offered.
import { h, icon } from "./element.js";
import { own, picture } from "./picture.js";

/** Whether an attachment is a picture that the page can show. */
export function isPicture(file) {
  return (file.content_type || "").startsWith("image/") || /\.(png|jpe?g|gif|webp)$/i.test(file.filename || "");
}

/** The attachments of a message that no embed or component shows already. */
export function attachments(message, say) {
  const shown = JSON.stringify([message.embeds || [], message.components || []]);
  const free = (message.attachments || []).filter((file) => !shown.includes(JSON.stringify(file.url).slice(1, -1)) && !shown.includes("attachment://" + file.filename));
  const pictures = free.filter(isPicture);
  const files = free.filter((file) => !isPicture(file));
  return [
    pictures.length > 0 && h("div", { class: "gallery" }, pictures.map((file) => picture(file, file.description, say))),
    files.map((file) => offer(file, say)),
  ];
}

/** A file with its name, size and a link to it. */
export function offer(file, say) {
  const name = titled(file);
  return h("div", { class: "file" }, icon("file"), h("a", { href: own(file.url) || file.url, download: file.filename || true }, name), h("span", null, size(file.size, say.language)));
}

// Discord keeps a plain file name and the name as sent, without its ending, as the title.
function titled(file) {
  const plain = file.filename || file.name || "";
  const ending = plain.slice(plain.lastIndexOf("."));
  return file.title && plain.includes(".") && !file.title.endsWith(ending) ? file.title + ending : file.title || plain;
}

/** Bytes as people read them. */
export function size(bytes, language) {
  if (!(bytes >= 0)) return "";
  const [unit, by] = bytes < 1000 ? ["byte", 1] : bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  return new Intl.NumberFormat(language === "en" ? "en-GB" : "vi-VN", { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / by);
}

/** The description that the sender gave to the attachment behind this address, or "". */
export function described(message, url) {
  const file = (message.attachments || []).find((f) => f.url === url || url === "attachment://" + f.filename || (url || "").split("?")[0].endsWith("/" + f.filename));
  return file?.description || "";
}
