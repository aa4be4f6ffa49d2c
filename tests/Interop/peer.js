// Answers each line of the input with one line of JSON. {"unpack": hex} is a message with its 2 bytes of length: the
// answer is its fields. {"pack": fields} answers {"hex": ...}, with the length. Binary fields are hex in both.
const readline = require('node:readline');

// Its list of message types has no answer to a network management advice.
const types = require.resolve('iso_8583/lib/msgTypes');
const isKnown = require(types);
require.cache[types].exports = (type) => type === '0830' || isKnown(type);

const Iso8583 = require('iso_8583');

// It counts hex digits, and gives the code of 64 bits in fields 64 and 128 half of them.
const code = { ContentType: 'b', Label: 'MAC', LenType: 'fixed', MaxLen: 16 };
const formats = { 64: code, 128: code };

function answer(order) {
  if (order.unpack) {
    return new Iso8583({}, formats).getIsoJSON(Buffer.from(order.unpack, 'hex'));
  }
  const packed = new Iso8583(order.pack, formats).getBufferMessage();
  return packed.error ? packed : { hex: packed.toString('hex') };
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  console.log(JSON.stringify(answer(JSON.parse(line))));
});
