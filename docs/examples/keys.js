// What a host takes from its security module and its clock: the keys and codes of ../host-protocol.md under the
// published test key, random digits, the time.
const crypto = require("crypto"), hex = (text) => Buffer.from(text, "hex");
const baseKey = hex("FEDCBA9876543210F1F1F1F1F1F1F1F1");

const aes = (key, data, mode = "ecb", start = null) =>
  crypto.createCipheriv(`aes-128-${mode}`, key, start).setAutoPadding(false).update(data);

// AES-CMAC (RFC 4493), its left 8 bytes.
const code = (key, ...parts) => {
  const twice = (half) => half.map((byte, i) =>
    (byte << 1 | (half[i + 1] ?? 0) >> 7) ^ (i === 15 && half[0] > 127 ? 0x87 : 0));
  const data = Buffer.concat(parts), rest = data.length % 16, first = twice(aes(key, Buffer.alloc(16)));
  const whole = rest ? Buffer.concat([data, hex("80"), Buffer.alloc(15 - rest)]) : data;
  const mask = rest ? twice(first) : first;
  const masked = whole.map((byte, i) => byte ^ (mask[i - whole.length + 16] ?? 0));
  return aes(key, masked, "cbc", Buffer.alloc(16)).subarray(-16, -8);
};

// AES DUKPT (ANSI X9.24-3): the initial key, one step for each 1 of the counter, the working key of a usage.
const keyOf = (serial, usage) => {
  const step = (key, use, tail) => aes(key, hex(`0101${use}00020080${tail}`)), counter = parseInt(serial.slice(16), 16);
  let key = step(baseKey, "8001", serial.slice(0, 16));
  for (let bit = 2 ** 30, done = 0; bit >= 1; bit /= 2) {
    if (counter & bit) {
      done += bit;
      key = step(key, "8000", serial.slice(8, 16) + done.toString(16).padStart(8, "0"));
    }
  }
  return step(key, usage, serial.slice(8));
};

// Is a request sealed with the right key, over the 8 bytes that were drawn for its connection?
exports.isSealed = (serial, drawn, request) =>
  code(keyOf(serial, "2000"), hex(drawn), request.subarray(0, -8)).equals(request.subarray(-8));

// The code of a reply, which covers the code of its request.
exports.seal = (serial, request, reply) => code(keyOf(serial, "2001"), request.subarray(-8), reply);

exports.draw = () => crypto.randomBytes(8).toString("hex").toUpperCase();

exports.utcNow = () => new Date().toISOString().replace(/\D/g, "").slice(2, 14);
