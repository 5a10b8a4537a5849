// Region data that journeys load: a municipality that is made up, in every form that people can
// get, and what is wrong with files. The real files of ../shared/geo are foreign and stay there.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const beside = fileURLToPath(new URL("../../../shared/geo/", import.meta.url));

/** The paths of the foreign files; none (said in one line) where the folder is absent. */
export function echte() {
  if (!existsSync(beside)) {
    console.log("overgeslagen: ../shared/geo is er niet");
    return [];
  }
  return readdirSync(beside).filter((name) => /\.(csv|txt|geojson)$/.test(name)).map((name) => beside + name);
}

const file = (name, text, mimeType = "text/csv") => ({ name, mimeType, buffer: Buffer.from(text) });
const ring = (lat, lon, high, wide) => [[lon, lat], [lon + wide, lat], [lon + wide, lat + high], [lon, lat + high], [lon, lat]];
const map = (features) => JSON.stringify({ type: "FeatureCollection", features: features.map(([properties, ...rings]) => ({
  type: "Feature", properties, geometry: { type: "Polygon", coordinates: rings } })) });

/** Berkendam, which is no pilot: its postcodes as GeoNames has them. */
export const geonames = file("NL.txt", [["9981", "Berkendam", 53.302, 6.602], ["9982", "Elzenhorst", 53.312, 6.642], ["9983", "Wilgenoord", 53.292, 6.652]]
  .map(([code, place, lat, lon]) => ["NL", code, place, "Groningen", "04", "Berkendam", "9998", "", "", lat, lon, ""].join("\t")).join("\n") + "\n", "text/plain");
/** Its buurten and outline, one with a hole. */
export const buurten = file("buurten.geojson", map([
  [{ buurtcode: "BU99980001", buurtnaam: "Kruidenbuurt", gemeentenaam: "Berkendam" }, ring(53.295, 6.59, 0.012, 0.02)],
  [{ buurtcode: "BU99980002", buurtnaam: "Vogelbuurt", gemeentenaam: "Berkendam" }, ring(53.295, 6.61, 0.012, 0.025), ring(53.299, 6.617, 0.003, 0.006)],
  [{ buurtcode: "BU99980003", buurtnaam: "Elzenhorst", gemeentenaam: "Berkendam" }, ring(53.307, 6.59, 0.012, 0.06)],
  [{ buurtcode: "BU99980004", buurtnaam: "Wilgenoord", gemeentenaam: "Berkendam" }, ring(53.285, 6.635, 0.022, 0.03)],
]), "application/geo+json");
export const grens = file("gemeente.geojson", map([
  [{ gemeentecode: "GM9998", gemeentenaam: "Berkendam" }, [[6.59, 53.295], [6.635, 53.295], [6.635, 53.285], [6.665, 53.285], [6.665, 53.307], [6.65, 53.307], [6.65, 53.319], [6.59, 53.319], [6.59, 53.295]]],
]), "application/geo+json");
/** Addresses, one a row: `9981 AE` has two, which would point at a household. */
export const adressen = file("adressen.csv", "straat;huisnummer;postcode;woonplaats;gemeente;lat;lon\n" + [
  ["9981AA", 53.2990, 6.5950], ["9981AB", 53.2991, 6.5980], ["9981AC", 53.3030, 6.6260], ["9981AD", 53.3050, 6.6300], ["9982AA", 53.3110, 6.6400],
].flatMap(([code, lat, lon]) => [1, 2, 3, 4, 5, 6].map((number) => `Egelpad;${number};${code};Berkendam;Berkendam;${lat + number / 1e5};${lon}`))
  .concat([1, 2].map((number) => `Egelpad;${number};9981AE;Berkendam;Berkendam;53.3040;6.6010`)).join("\n") + "\n");

/** Families there: one asks, three offer; all four in the same four digits. */
export const gezinnen = file("lijst.csv", "Vraag of steun;Naam;Telefoon;Postcode;Soort steun;Hoe vaak;Dagdelen;Kinderen;Voor leeftijd;Aantal gezinnen;Max. afstand (km)\n" + [
  "vraaggezin;Gezin Berk;06-00 11 30 01;9981 AA;opvang;elke week;woensdagmiddag;6;;;10",
  "steungezin;Gezin Spar;06-00 11 30 02;9981 AD;opvang;elke week;woensdagmiddag;;4-12;2;10",
  "steungezin;Gezin Tijm;06-00 11 30 03;9981 AC;opvang;elke week;woensdagmiddag;;4-12;2;10",
  "steungezin;Gezin Wilg;06-00 11 30 04;9981 AB;opvang;elke week;woensdagmiddag;;4-12;2;10",
].join("\n") + "\n");

const codes = (head, row) => file(`${head.replace(/\W/g, "")}.csv`, `${head}\n${[0, 1, 2, 3, 4].map((at) => row(9981 + at, 53.3 + at / 100, 6.6 + at / 100)).join("\n")}\n`);

/** What is wrong with a file, and what the preview says of it. */
export const slecht = [
  [codes("postcode,lat,lon,gemeente", (code, lat, lon) => `${code},${lon},${lat},Berkendam`), "De breedte en de lengte stonden op elkaars plaats."],
  [codes("pc,lat,lon", (code, lat, lon) => `${code},${590000 + lat},${235000 + lon}`), "maar er staan meters (Rijksdriehoek) in"],
  [codes("pc4;lat;lon", (code, lat, lon) => `${code};${String(lat).replace(".", ",")};${String(lon).replace(".", ",")}`), "een komma in plaats van een punt"],
  [codes("postalcode,lat,lon", (code) => `${code},48.1,11.5`), "De meeste plekken liggen buiten Nederland"],
  [file("half.geojson", buurten.buffer.toString().slice(0, 400)), "Dit bestand houdt halverwege op"],
  [file("half.csv", "postcode,lat,lon\n9981,53.30,6.60\n9982,53.31,6.62\n9983,53.3"), "houdt midden in regel 4 op"],
  [file("dubbel.csv", "postcode,lat,lon\n9981AA,53.30,6.60\n9981AB,53.301,6.601\n9981AA,53.60,6.99\n"), "ver uit elkaar"],
  [file("kolommen.csv", "naam,straat\nEls,Egelpad\n"), "Koppelbord vindt de kolom niet met de postcode"],
  [file("kaart.gpkg", "SQLite format 3\0 en nog wat"), "Dit is een GeoPackage"],
  [file("leeg.csv", ""), "Dit bestand is leeg."],
  [buurten, "In de vlakken zit 1 gat."],
  [adressen, "met maar één tot drie adressen"],
];
