// The figures as one HTML page, which draws its charts itself. Drawing them here (ECharts' server side rendering) takes longer.
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const each = (items, draw) => items.map(draw).join("");
const cell = (tag) => (value) =>
  typeof value === "string"
    ? `<${tag}>${escape(value)}</${tag}>`
    : `<${tag} colspan="${value.columns ?? 1}" rowspan="${value.rows ?? 1}">${escape(value.text)}</${tag}>`;
const row = (tag) => (cells) => `<tr>${each(cells, cell(tag))}</tr>`;

const draw = (chart) =>
  `<div class="chart" style="height:${chart.height}px"></div><script type="application/json">${JSON.stringify(chart).replaceAll("<", "\\u003c")}</script>`;

const blocks = {
  cover: (block) => `<header><p>${escape(block.organization)}</p><p class="title">${escape(block.title)}</p><p>${escape(block.period)}</p>
    <dl>${each(block.facts, ([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)}</dl>
    <ol>${each(block.contents, (entry) => `<li>${escape(entry)}</li>`)}</ol></header>`,
  chapter: (block) => `<h1>${escape(block.text)}</h1>`,
  heading: (block) => `<h2>${escape(block.text)}</h2>`,
  text: (block) => `<p>${escape(block.text)}</p>`,
  cards: (block) => `<div class="cards">${each(block.cards, (card) => `<div><p>${escape(card.label)}</p><p class="value">${escape(card.value)}</p><p>${escape(card.note)}</p></div>`)}</div>`,
  findings: (block) => `<ul>${each(block.items, (item) => `<li>${escape(item)}</li>`)}</ul>`,
  terms: (block) => `<dl>${each(block.items, ([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)}</dl>`,
  chart: (block) => `<figure><figcaption>${escape(block.caption)}</figcaption>${draw(block)}<p class="source">${escape(block.source)}</p></figure>`,
  table: (block) => `<figure><table${block.heat ? ' class="heat"' : ""}><caption>${escape(block.caption)}</caption><thead>${each(block.head, row("th"))}</thead>
    <tbody>${each(block.rows, row("td"))}</tbody></table><p class="source">${escape(block.source)}</p></figure>`,
};

// The report's pages in turn, from the second again where more are asked for.
const pageAt = (pages, i) => pages[i < pages.length ? i : 1 + ((i - 1) % (pages.length - 1))];

export const pageOf = (figures, count, fonts, scripts) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escape(figures.title)}</title>
${each(fonts, (font) => `<link rel="stylesheet" href="${font}">\n`)}
<style>
  @page { size: A4; margin: 21mm 18mm 19mm; }
  body { margin: 0; font: 9.2pt/1.5 "Noto Sans SC"; color: #1d2b36; }
  section { break-after: page; }
  section:last-child { break-after: auto; }
  h1 { font-size: 17pt; color: #0f5c7a; border-bottom: 2px solid #0f5c7a; padding-top: 1mm; }
  h2 { font-size: 11pt; padding-top: 1mm; }
  .title { font-size: 26pt; font-weight: 700; color: #0f5c7a; margin: 60mm 0 4mm; }
  .cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; }
  .cards div { background: #eff4f7; padding: 2mm 3mm; }
  .cards p { margin: 0; }
  .cards .value { font-size: 16pt; font-weight: 700; }
  figure { margin: 4mm 0; break-inside: avoid; }
  .chart { width: 174mm; }
  figcaption, caption { font-weight: 700; text-align: left; margin-bottom: 1mm; }
  table { border-collapse: collapse; width: 100%; font-size: 8.4pt; }
  th, td { border-bottom: 0.5px solid #d9e0e5; padding: 1mm 1.5mm; text-align: left; }
  .heat td { background: #dbe8ee; }
  .source { color: #5f6f7b; font-size: 7.4pt; margin: 1mm 0 0; }
  dt { font-weight: 700; } dd { margin: 0 0 1mm; } li { margin-bottom: 0.6mm; }
</style>
</head>
<body>
${Array.from({ length: count }, (_, i) => `<section>${each(pageAt(figures.pages, i), (block) => blocks[block.kind](block))}</section>`).join("\n")}
${each(scripts, (script) => `<script src="${script}"></script>\n`)}</body>
</html>`;
