// A host in 40 lines: node host.js PORT BOOK. It approves up to 100.00, declines more, undoes what a reversal names.
// On an amount that ends with 13 it books the sale and hangs up, so that a reversal follows.
const fs = require("fs"), net = require("net"), { isSealed, seal, draw, utcNow } = require("./keys.js");
const [port, file] = process.argv.slice(2), book = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file)) : {};
// The length of each field; the others have three digits of length before them, as 35 has two.
const sizes = { 3: 6, 4: 12, 11: 6, 12: 6, 13: 4, 22: 3, 25: 2, 35: -2, 39: 2, 41: 8, 42: 15, 49: 3, 90: 42, 128: 8 };
function read(text) {
  const ask = { type: text.slice(0, 4) }, last = text.charCodeAt(4) > 127 ? 128 : 64;
  for (let field = 2, at = 4 + last / 8; field <= last; field++) {
    const size = sizes[field] ?? -3, from = at + Math.max(0, -size), bits = text.charCodeAt(4 + (field - 1 >> 3));
    if (bits << (field + 7) % 8 & 128) ask[field] = text.slice(from, at = from + Math.max(size, text.slice(at, from)));
  }
  return ask;
}
// Fields 39 and 62. A counter counts once; the name of a sale is the serial number of its key.
function decide(ask, id, counter, link) {
  if (counter <= (book[`highest ${id}`] ?? "")) return ["Q1", `H${book[`highest ${id}`]}`];
  book[`highest ${id}`] = counter;
  if (link.isNew) return ["00", `T${utcNow()}H${counter}S${book[`newest ${id}`] ?? "00000000"}R${link.drawn = draw()}`];
  const sale = book[ask[62]?.slice(0, 24)];
  if (ask.type === "0400" && sale) sale.isUndone = true;
  if (ask.type !== "0200") return [ask.type === "0400" && !sale ? "25" : "00", ""];
  book[`newest ${id}`] = counter;
  return ask[4] > 10000 ? ["51", ""] : (book[id + counter] = { amount: ask[4], isUndone: false }, ["00", ""]);
}
// Only who has the keys is answered, and only when the book is written.
function answer(bytes, link) {
  const ask = read(bytes.toString("latin1")), serial = ask[63].slice(0, 24);
  if (link.isNew = ask.type === "0800" && ask[60].endsWith("001")) link.drawn = "0".repeat(16);
  if (!isSealed(serial, link.drawn, bytes)) return link.socket.destroy();
  const [field39, field62] = decide(ask, serial.slice(0, 16), serial.slice(16), link);
  fs.writeFileSync(file, JSON.stringify(book));
  if (ask.type === "0200" && ask[4].endsWith("13")) return link.socket.destroy();
  const head = `0${+ask.type + 10}\0\x20\0\0\x02\x80\0${field62 ? "\x05" : "\x01"}${ask[11]}${field39}${ask[41]}`;
  const body = Buffer.from(head + (field62 && String(field62.length).padStart(3, "0") + field62), "latin1");
  link.socket.write(Buffer.concat([Buffer.from([0, body.length + 8]), body, seal(serial, bytes, body)]));
}
net.createServer((socket) => {
  let rest = Buffer.alloc(0), link = { socket, drawn: "" };
  const size = () => rest.length < 2 ? Infinity : 2 + rest.readUInt16BE();
  socket.on("error", () => {}).on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length >= size(); rest = rest.subarray(size())) answer(rest.subarray(2, size()), link);
  });
}).listen(port, "127.0.0.1", function () { console.log(`127.0.0.1:${this.address().port}`); });
