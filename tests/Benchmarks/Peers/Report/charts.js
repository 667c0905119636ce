// Draws the page's charts: the figures of each as an option of ECharts, one function a form.
"use strict";
const colours = ["#0f5c7a", "#6fa8bf", "#b9d3de", "#f2c08c", "#cf6f14"];
const percent = { formatter: "{value}%" };

const base = (chart) => ({
  animation: false,
  color: colours,
  textStyle: { fontFamily: "Noto Sans SC" },
  grid: { left: 8, right: 24, top: 28, bottom: 8, containLabel: true },
  legend: { left: 0, top: 0, data: chart.series.map((series) => series.name).filter(Boolean) },
});

const lines = (chart) => ({
  ...base(chart),
  xAxis: { type: "category", data: chart.categories },
  yAxis: { type: "value", min: chart.min, max: chart.max, axisLabel: percent },
  series: [
    { type: "line", stack: "band", data: chart.band.low, symbol: "none", lineStyle: { opacity: 0 } },
    { type: "line", stack: "band", data: chart.band.width, symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color: "#0f5c7a", opacity: 0.12 } },
    ...chart.series.map((series, i) => ({
      type: "line",
      name: series.name,
      data: series.values,
      lineStyle: { type: i === 0 ? "dashed" : "solid" },
      label: { show: i === chart.series.length - 1, position: "bottom", formatter: ({ value }) => value.toFixed(1) },
      endLabel: { show: true, formatter: `{a} {c}%` },
    })),
  ],
});

const bars = (chart) => ({
  ...base(chart),
  xAxis: { type: "value", max: chart.max },
  yAxis: { type: "category", data: chart.categories, inverse: true },
  series: chart.series.map((series) => ({
    type: "bar",
    name: series.name,
    stack: "all",
    barWidth: "60%",
    data: series.values,
    label: { show: true, position: "inside", formatter: ({ value }) => (value < 4 ? "" : String(value)) },
  })),
});

const columns = (chart) => ({
  ...base(chart),
  xAxis: { type: "category", data: chart.categories },
  yAxis: { type: "value" },
  series: chart.series.map((series) => ({ type: "bar", name: series.name, stack: "all", data: series.values, label: { show: true, position: "inside" } })),
});

const pairs = (chart) => ({
  ...base(chart),
  xAxis: { type: "value", min: chart.min, max: chart.max, axisLabel: percent },
  yAxis: { type: "category", data: chart.categories, inverse: true },
  series: chart.series.map((series, i) => ({
    type: "scatter",
    name: series.name,
    data: series.values.map((value, row) => [value, row]),
    label: { show: true, position: i === 0 ? "left" : "right", formatter: ({ value }) => value[0].toFixed(1) },
  })),
});

const pareto = (chart) => ({
  ...base(chart),
  xAxis: [{ type: "value" }, { type: "value", min: 0, max: 100, axisLabel: percent }],
  yAxis: { type: "category", data: chart.categories, inverse: true },
  series: [
    { type: "bar", name: chart.series[0].name, barWidth: "55%", data: chart.series[0].values },
    {
      type: "line",
      name: chart.series[1].name,
      xAxisIndex: 1,
      data: chart.series[1].values.map((value, row) => [value, row]),
      label: { show: true, position: "right", formatter: ({ value }) => `${value[0].toFixed(1)}%` },
    },
  ],
});

const smallMultiples = (chart) => {
  const place = (i) => ({ left: `${(i % 4) * 25 + 1}%`, top: i < 4 ? 30 : 150, width: "22%", height: 70 });
  return {
    animation: false,
    textStyle: { fontFamily: "Noto Sans SC" },
    title: chart.series.map((series, i) => ({ text: series.name, left: place(i).left, top: place(i).top - 26, textStyle: { fontSize: 11 } })),
    grid: chart.series.map((_, i) => place(i)),
    xAxis: chart.series.map((_, i) => ({ type: "category", data: chart.categories, gridIndex: i, axisLabel: { show: false } })),
    yAxis: chart.series.map((_, i) => ({ type: "value", min: chart.min, max: chart.max, gridIndex: i, show: false })),
    series: chart.series.map((series, i) => ({
      type: "line",
      data: series.values,
      xAxisIndex: i,
      yAxisIndex: i,
      label: { show: true, formatter: ({ value, dataIndex }) => (dataIndex % 5 === 0 ? value.toFixed(1) : "") },
    })),
  };
};

const forms = { lines, bars, columns, pairs, pareto, "small-multiples": smallMultiples };

for (const place of document.querySelectorAll(".chart")) {
  const chart = JSON.parse(place.nextElementSibling.textContent);
  echarts.init(place, null, { renderer: "svg" }).setOption(forms[chart.form](chart));
}
