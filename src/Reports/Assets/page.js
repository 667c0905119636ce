"use strict";
window.csatReady = (async () => {
  // Running heads and chart texts are drawn without asking for fonts first, so every face must be there before.
  await Promise.all([...document.fonts].map((face) => face.load()));
  const charts = JSON.parse(document.getElementById("csat-charts").textContent);
  const drawn = charts.map(({ id, option }) => new Promise((resolve) => {
    const chart = echarts.init(document.getElementById(id), null, { renderer: "svg" });
    chart.on("finished", () => resolve());
    chart.setOption({ animation: false, textStyle: { fontFamily: "Noto Sans SC" }, ...option });
    addEventListener("resize", () => chart.resize());
  }));
  await Promise.all(drawn);
  return true;
})();
// The contents on paper; on a screen there are no pages.
window.csatNumberPages = (pages) => {
  for (const place of document.querySelectorAll("[data-anchor]")) {
    place.textContent = pages[place.dataset.anchor] ?? "";
  }
};
