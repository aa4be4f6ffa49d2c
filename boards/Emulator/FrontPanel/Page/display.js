// The 128 x 64 pixels of the terminal: 8 pages of 128 columns, the lowest bit on top.
import { onLanguage, t } from "./texts.js";

const width = 128;
const height = 64;
const lit = [0x9f, 0xf5, 0xe4];
const dark = [0x0a, 0x16, 0x18];

const canvas = document.getElementById("display");
const words = document.getElementById("display-text");
const light = document.getElementById("power-light");
const context = canvas.getContext("2d");
const image = context.createImageData(width, height);
let shownFrame = "";
let shownText = "";

export function showDisplay(snapshot) {
  if (snapshot.frame !== shownFrame) {
    shownFrame = snapshot.frame;
    draw(atob(snapshot.frame));
  }
  const text = snapshot.state === "Off" ? t("off") : snapshot.display.filter((line) => line).join(". ");
  if (text !== shownText) {
    shownText = text;
    words.textContent = text;
  }
  light.classList.toggle("on", snapshot.state !== "Off");
}

function draw(bytes) {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = bytes.charCodeAt((y >> 3) * width + x);
      const colour = (column >> (y & 7)) & 1 ? lit : dark;
      image.data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
}

onLanguage(() => (shownText = ""));
