// Sets the theme before the first paint, so that a dark page does not flash white. Runs before everything else.
(function () {
  var theme = "";
  try {
    theme = JSON.parse(sessionStorage.getItem("tiendo.reader") || localStorage.getItem("tiendo.reader") || "{}").theme;
  } catch (broken) {
    theme = "";
  }
  var asked = new URLSearchParams(location.search).get("theme");
  if (asked) theme = asked;
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
})();
