"use strict";
window.csatReady = (async () => {
  // Running heads are drawn without asking for fonts first, so every face must be there before.
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {
    throw new Error(`a file of the font ${face.family} ${face.weight} cannot be read`);
  })));
  return true;
})();
// The contents on paper; on a screen there are no pages.
window.csatNumberPages = (pages) => {
  for (const place of document.querySelectorAll("[data-anchor]")) {
    place.textContent = pages[place.dataset.anchor] ?? "";
  }
};
