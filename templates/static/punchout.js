// Comfort for the operator's pages; everything works without it.
"use strict";
document.documentElement.classList.add("scripted");

const one = (what, where = document) => where.querySelector(what);
const all = (what) => [...document.querySelectorAll(what)];

// --- copy buttons
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard on plain http beyond localhost: leave the text selected for Ctrl-C.
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    return;
  }
  const words = button.textContent;
  button.textContent = "✓";
  setTimeout(() => (button.textContent = words), 1200);
});

// --- keys: /, j, k, Escape, 1 to 6, n, p, d, ?; off inside fields, and for whoever switched them off
const writing = (element) => element.closest("input, textarea, select, [contenteditable]");

function step(elements, by, isAt) {
  if (!elements.length) return;
  const at = elements.findIndex(isAt);
  const next = at < 0 ? (by > 0 ? 0 : elements.length - 1) : Math.min(Math.max(at + by, 0), elements.length - 1);
  elements[next].focus();
  elements[next].scrollIntoView({ block: "nearest" });
}

const keysOn = one("[data-keys-on]");
if (keysOn) {
  keysOn.checked = localStorage.getItem("punchout-keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("punchout-keys", keysOn.checked ? "on" : "off"));
}

const keys = {
  "/": () => one("#q")?.focus(),
  "?": () => one("#keys")?.showModal(),
  j: () => row(1),
  k: () => row(-1),
  Escape: () => one(".back a")?.click(),
  d: () => one("[data-diff]")?.requestSubmit(),
  n: () => step(all("[data-finding]"), 1, (finding) => finding === document.activeElement),
  p: () => step(all("[data-finding]"), -1, (finding) => finding === document.activeElement),
};

all(".tabs a").forEach((tab, at) => (keys[at + 1] = () => tab.click()));

function row(by) {
  const links = all(".exchanges tbody th a");
  const held = links.includes(document.activeElement);
  step(links, by, (link) => link === document.activeElement || (!held && (link.hasAttribute("aria-current") || link.closest("tr:target"))));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || one("dialog[open]")) return;
  if (!keysOn?.checked || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
one("[data-keys]")?.addEventListener("click", keys["?"]);

// --- a finding that the page was opened for comes into view
if (!location.hash) one(".finding.error, .finding")?.scrollIntoView({ block: "center" });

// --- live rows come in at the top by themselves (htmx); here they are counted for those who cannot see them
const count = one("[data-live-count]");
let news = 0;
document.addEventListener("htmx:sse:after:message", () => {
  const [row, ...others] = all(".exchanges tbody tr[id^=row-]");
  // What is told again after the connection broke is there already; what began earlier has its place further down.
  if (others.some(({ id }) => id === row.id)) return row.remove();
  const older = others.find(({ id }) => id < row?.id);
  if (older && older !== others[0]) older.before(row);
  if (count) count.textContent = count.dataset.text.replace("#", ++news);
});

// --- whether rows come in: a list whose server is gone would look as if nothing happened
const live = one("[data-live]");
function tell(state) {
  if (!live) return;
  live.textContent = live.dataset[state];
  live.classList.toggle("lost", state === "lost");
}
document.addEventListener("htmx:sse:after:connection", () => tell("on"));
document.addEventListener("htmx:sse:error", () => tell("lost"));
document.addEventListener("reload", () => location.reload());
