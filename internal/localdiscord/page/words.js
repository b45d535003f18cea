// Everything the page itself says, in Vietnamese and English. What the bot says comes from the bot.

const words = {
  title: ["Tiến độ — thử trên máy này", "Tiến độ — try it here"],
  subtitle: ["thử trên máy này", "try it here"],
  skip: ["Đến ô nhập", "Skip to the message box"],
  places: ["Kênh và người dùng", "Channels and reader"],
  channels: ["Kênh", "Channels"],
  side: ["Đồng hồ và hướng dẫn", "Clock and tour"],
  close: ["Đóng", "Close"],
  log: ["Tin nhắn", "Messages"],
  newest: ["Xuống tin mới nhất", "Jump to the newest message"],
  emptyLog: [
    "Chưa có tin nào trong kênh này. Gõ / để xem các lệnh, hoặc chọn một việc trong phần “Năm việc nên thử”.",
    "No messages in this channel yet. Type / to see the commands, or pick something from “Worth trying”.",
  ],
  directTopic: ["Trò chuyện riêng với bot", "A private conversation with the bot"],
  unread: ["{n} tin chưa đọc", "{n} unread"],
  prompt: ["Nhắn tin, hoặc gõ /", "Message, or type /"],
  promptIn: ["Nhắn vào {channel}, hoặc gõ /", "Message {channel}, or type /"],
  send: ["Gửi", "Send"],
  cancel: ["Bỏ", "Cancel"],
  suggestions: ["Gợi ý", "Suggestions"],
  suggested: ["{n} gợi ý. Mũi tên để chọn, Tab để điền.", "{n} suggestions. Arrows to choose, Tab to fill in."],
  noSuggestion: ["Không có gợi ý", "No suggestions"],
  suggestionsFailed: ["Không tải được gợi ý", "Loading suggestions failed"],
  optional: ["không bắt buộc", "optional"],
  required: ["bắt buộc", "required"],
  fieldsHint: ["Tab sang ô kế, Enter gửi, Esc bỏ", "Tab for the next field, Enter sends, Esc leaves"],
  fillIn: ["Cần điền: {name}", "Please fill in: {name}"],
  chooseOne: ["{name}: chọn một mục trong danh sách", "{name}: pick one from the list"],
  notNumber: ["{name}: cần một số", "{name}: a number is needed"],
  uploading: ["Đang tải tệp lên…", "Uploading the file…"],
  yes: ["Có", "Yes"],
  no: ["Không", "No"],
  whoAmI: ["Tôi là ai", "Who am I"],
  you: ["Bạn", "You"],
  language: ["Ngôn ngữ", "Language"],
  theme: ["Nền", "Theme"],
  themeAuto: ["Tự động", "Auto"],
  themeLight: ["Sáng", "Light"],
  themeDark: ["Tối", "Dark"],
  clock: ["Đồng hồ của nơi thử", "The clock here"],
  clockReal: ["Giờ thật, {zone}", "Real time, {zone}"],
  clockAhead: ["Đi trước giờ thật {span}, {zone}", "Ahead of real time by {span}, {zone}"],
  clockBehind: ["Đi sau giờ thật {span}, {zone}", "Behind real time by {span}, {zone}"],
  hourBack: ["−1 giờ", "−1 h"],
  hourOn: ["+1 giờ", "+1 h"],
  dayBack: ["−1 ngày", "−1 day"],
  dayOn: ["+1 ngày", "+1 day"],
  realTime: ["Về giờ thật", "Back to real time"],
  jump: ["Chuyển đồng hồ đến", "Move the clock to"],
  moreJumps: ["{n} mốc khác", "{n} more moments"],
  tour: ["Năm việc nên thử", "Worth trying"],
  tryIt: ["Gửi thử", "Send it"],
  tryAgain: ["Gửi lại", "Send again"],
  done: ["đã thử", "tried"],
  examples: ["Câu mẫu", "Examples"],
  fillExample: ["Điền vào ô nhập", "Put into the message box"],
  keys: ["Phím tắt", "Keys"],
  keyFocus: ["đến ô nhập", "to the message box"],
  keySlash: ["danh sách lệnh", "the list of commands"],
  keyArrows: ["chọn trong danh sách", "choose from the list"],
  keyTab: ["điền và sang ô kế", "fill in, next field"],
  keyEnter: ["gửi", "send"],
  keyEscape: ["đóng danh sách, bỏ lệnh", "close the list, leave the command"],
  keyLine: ["xuống dòng", "new line"],
  keyChannel: ["kênh trước, kênh sau", "previous, next channel"],
  findings: ["Kiểm tra giao thức: {n} lỗi", "Protocol check, breaches: {n}"],
  findingsNone: ["Kiểm tra giao thức: không có lỗi", "Protocol check: no breach"],
  botAway: ["Bot chưa kết nối. Lệnh sẽ có khi bot sẵn sàng.", "The bot is not connected yet. Commands appear when it is."],
  serverAway: ["Mất kết nối với máy chủ, đang thử lại.", "Lost the server, trying again."],
  noServer: ["Không nối được với máy chủ.", "The server could not be reached."],
  app: ["BOT", "BOT"],
  typing: ["{name} đang gõ…", "{name} is typing…"],
  sending: ["Đang gửi {line}", "Sending {line}"],
  thinking: ["Đang nghĩ", "Thinking"],
  failed: ["Bot không trả lời kịp trong 3 giây.", "The bot did not respond within 3 seconds."],
  used: ["{name} dùng", "{name} used"],
  answers: ["Trả lời {name}: {text}", "Answering {name}: {text}"],
  gone: ["tin đã xoá", "a deleted message"],
  edited: ["(đã sửa)", "(edited)"],
  onlyYou: ["Chỉ mình bạn thấy", "Only you can see this"],
  enlarge: ["Phóng to ảnh", "Enlarge the picture"],
  noAlt: ["Ảnh không có mô tả", "A picture without a description"],
  openFile: ["Mở tệp gốc", "Open the original"],
  picture: ["Ảnh", "Picture"],
  outside: ["Ảnh ở trang khác: {host}", "A picture elsewhere: {host}"],
  choose: ["Chọn…", "Choose…"],
  selected: ["Đã chọn {n}", "{n} selected"],
  submit: ["Gửi", "Submit"],
  reveal: ["Hiện phần bị che", "Show the hidden part"],
  everyone: ["mọi người", "everyone"],
  somebody: ["người lạ", "somebody"],
  somewhere: ["kênh lạ", "some channel"],
};

/** The speaker of one language: `say(key, {name: value})` gives the sentence, `say.language` is "vi" or "en". */
export function speaker(language) {
  const column = language === "en" ? 1 : 0;
  const say = (key, values = {}) => {
    if (!words[key]) throw new Error("no words for " + key);
    return words[key][column].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
  say.language = language === "en" ? "en" : "vi";
  return say;
}

/** Puts the words into every element that carries data-word (its text) or data-label (its accessible name). */
export function speak(root, say) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of root.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
}
