// Prints the figures as PDF: `node print.mjs PAGES FILE.pdf` once, or with `--serve` one for each line {"pages":16,"file":"review.pdf"} on the input.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { pageOf } from "./page.mjs";

const require = createRequire(import.meta.url);
const urlOf = (file) => pathToFileURL(require.resolve(file)).href;
const fonts = ["400", "700"].map((weight) => urlOf(`@fontsource/noto-sans-sc/${weight}.css`));
const scripts = ["echarts/dist/echarts.min.js", "./charts.js"].map(urlOf);
const figures = JSON.parse(readFileSync(new URL("figures.json", import.meta.url), "utf8"));
const running = 'font: 7.6pt "Noto Sans SC"; color: #5f6f7b; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between;';
const header = `<div style='${running}'><span>${figures.organization}</span><span>${figures.title}</span></div>`;
const footer = `<div style='${running}'><span>${figures.asOf}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

const folder = mkdtempSync(join(tmpdir(), "report-peer-"));
const browser = await puppeteer.launch({
  executablePath: process.env.CSAT_CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid() === 0 ? ["--no-sandbox"] : [],
});

async function print({ pages, file }) {
  const html = join(folder, "report.html");
  writeFileSync(html, pageOf(figures, pages, fonts, scripts));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(html).href);
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, displayHeaderFooter: true, headerTemplate: header, footerTemplate: footer, outline: true });
  await page.close();
}

if (process.argv[2] === "--serve") {
  for await (const line of createInterface({ input: process.stdin })) {
    const begun = performance.now();
    await print(JSON.parse(line));
    console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 }));
  }
} else {
  await print({ pages: Number(process.argv[2]), file: process.argv[3] });
}

await browser.close();
rmSync(folder, { recursive: true });
