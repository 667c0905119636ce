"use strict";
window.csatReady = (async () => {
  // Running heads are drawn without asking for fonts first, so every face must be there before.
  await Promise.all([...document.fonts].map((face) => face.load()));
  return true;
})();
