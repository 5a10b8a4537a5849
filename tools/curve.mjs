//! Draws how a vault grows out of the tables of docs/cijfers.md, so that the picture says what the tables say:
//! node tools/curve.mjs < docs/cijfers.md > docs/beeld/kluis-curve.svg
//! Both axes are logarithmic; what grows along with the municipality runs beside the dashed line.
import { readFileSync } from "node:fs";

const rows = readFileSync(0, "utf8").split("\n").filter((line) => line.startsWith("| ")).map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));
const number = (text) => Number(text.replaceAll(".", "").replace(",", "."));

/** The points of a column, by the title at its head. */
function column(title) {
  const head = rows.findIndex((row) => row[0] === "koppelingen" && row.includes(title));
  if (head < 0) throw new Error(`no table has a column "${title}"`);
  const points = [];
  for (const row of rows.slice(head + 2)) {
    if (Number.isNaN(number(row[0]))) break;
    points.push([number(row[0]), number(row[rows[head].indexOf(title)])]);
  }
  return points;
}

const panels = [
  { title: "Ruimte in één opslag", unit: "code-eenheden", left: 96, from: 4, to: 8, guide: 1e5, lines: [["eenheden", "elke wijziging los"], ["eenheden na inpakken", "ingepakt"]],
    mark: [50, 1e6, ["eis bij 50:", "1 miljoen"]], names: { 4: "10.000", 5: "100.000", 6: "1 miljoen", 7: "10 miljoen", 8: "100 miljoen" } },
  { title: "Tijd, zonder browser", unit: "milliseconden", left: 562, from: -1, to: 4, guide: 3, lines: [["samen (ms)", "alles openen"], ["kluis openen (ms)", "waarvan kluis"], ["kluis openen na inpakken (ms)", "de kluis ingepakt"],
    ["vouwen (ms)", "waarvan vouwen"], ["hele opdracht, 95e percentiel (ms)", "één opdracht, 95e pct."]], names: { "-1": "0,1", 0: "1", 1: "10", 2: "100", 3: "1.000", 4: "10.000" } },
];
const [wide, high, top, side] = [960, 400, 58, 240];
const bottom = top + 270;
const out = [];
const text = (x, y, words, how = "") => out.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${how}>${words}</text>`);

for (const { title, unit, left, from, to, guide, lines, mark, names } of panels) {
  const x = (value) => left + (Math.log10(value) - 1) / 3 * side;
  const y = (value) => bottom - (Math.log10(value) - from) / (to - from) * (bottom - top);
  const path = (points) => points.map(([one, other], at) => `${at ? "L" : "M"}${x(one).toFixed(1)} ${y(other).toFixed(1)}`).join("");
  text(left, top - 34, title, ' class="title"');
  text(left, top - 15, unit);
  for (let power = from; power <= to; power += 1) {
    out.push(`<path class="grid" d="M${left} ${y(10 ** power).toFixed(1)}h${side}"/>`);
    text(left - 8, y(10 ** power) + 4, names[power], ' text-anchor="end"');
  }
  for (const [value, words] of [[10, "10"], [100, "100"], [1000, "1.000"], [10_000, "10.000"]]) {
    out.push(`<path class="grid" d="M${x(value).toFixed(1)} ${top}V${bottom}"/>`);
    text(x(value), bottom + 18, words, ' text-anchor="middle"');
  }
  text(left + side / 2, bottom + 38, "aantal koppelingen", ' text-anchor="middle"');
  const end = Math.min(10_000, 10 ** to / guide * 10);
  out.push(`<path class="guide" d="${path([[10, guide], [end, guide * end / 10]])}"/>`);
  let above = -Infinity;
  for (const [name, words] of lines) {
    const points = column(name);
    out.push(`<path class="line" d="${path(points)}"/>`);
    for (const [one, other] of points) out.push(`<circle cx="${x(one).toFixed(1)}" cy="${y(other).toFixed(1)}" r="3"/>`);
    // The lines stand from above to below, so a name that would touch the one before moves down.
    above = Math.max(y(points.at(-1)[1]) + 4, above + 15);
    text(left + side + 9, above, words);
  }
  if (mark) {
    out.push(`<circle class="mark" cx="${x(mark[0]).toFixed(1)}" cy="${y(mark[1]).toFixed(1)}" r="5"/>`);
    for (const [at, words] of mark[2].entries()) text(left + 6, y(mark[1]) - 28 + 16 * at, words);
  }
}
text(96, high - 12, "Gestreept: zo loopt een lijn die precies met het aantal koppelingen meegroeit.");

process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12.5">
<title id="t">Hoe de kluis groeit met het aantal koppelingen</title>
<desc id="d">Twee grafieken met logaritmische assen, van 10 tot 10.000 koppelingen. Links de ruimte in één opslag, rechts de tijd om te openen en om één opdracht te bewaren. De lijnen voor ruimte en openen lopen bijna evenwijdig aan de gestreepte lijn; de lijn voor één opdracht loopt bijna vlak. De getallen staan in de tabellen van cijfers.md.</desc>
<style>
.back{fill:#fff}text{fill:#1d2733}.title{font-weight:600;font-size:14px}.grid{stroke:#d5dbe2}.line{stroke:#0b5c8a;stroke-width:2;fill:none}circle{fill:#0b5c8a}.guide{stroke:#5d6b7a;stroke-dasharray:5 4;fill:none}.mark{fill:none;stroke:#a33b00;stroke-width:2}
@media (prefers-color-scheme:dark){.back{fill:#141a21}text{fill:#e6ebf1}.grid{stroke:#36414d}.line{stroke:#7cc4ee}circle{fill:#7cc4ee}.guide{stroke:#9aa7b5}.mark{fill:none;stroke:#ffab7a}}
</style>
<rect class="back" width="${wide}" height="${high}"/>
${out.join("\n")}
</svg>
`);
