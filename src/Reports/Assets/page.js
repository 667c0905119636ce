"use strict";
window.csatReady = (async () => {
  // Running heads are drawn without asking for fonts first, so every face must be there before.
  await Promise.all([...document.fonts].map((face) => face.load()));
  return true;
})();
// The contents on paper; on a screen there are no pages.
window.csatNumberPages = (pages) => {
  for (const place of document.querySelectorAll("[data-anchor]")) {
    place.textContent = pages[place.dataset.anchor] ?? "";
  }
};
