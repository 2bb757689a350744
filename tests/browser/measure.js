// Runs inside a copy of a report, which itself has no script, and tells what a reader would stumble over. One finding a line.
(() => {
  const found = [];
  const name = e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.classList.length ? "." + [...e.classList].join(".") : "");
  const tell = (what, e, more) => found.push(what + ": " + name(e) + (more ? " " + more : "") + " “" + (e.textContent || "").trim().slice(0, 24) + "”");
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth > width) found.push("page wider than the window: " + root.scrollWidth + " > " + width);

  // Nothing reaches out of what holds it, and nothing is cut off.
  for (const e of document.querySelectorAll("main *")) {
    if (e.closest("svg")) continue;
    const style = getComputedStyle(e);
    if (style.display === "none" || style.display === "contents") continue;
    for (const r of e.getClientRects()) {
      if (r.width === 0) continue;
      if (r.right > width + 0.5 || r.left < -0.5) { tell("out of the window", e, Math.round(r.left) + "–" + Math.round(r.right)); break; }
      let p = e.parentElement;
      while (p && getComputedStyle(p).display === "inline") p = p.parentElement;
      const box = p.getBoundingClientRect();
      if (r.right > box.right + 1 || r.left < box.left - 1) { tell("out of " + name(p), e, Math.round(r.right) + " > " + Math.round(box.right)); break; }
    }
    const line = parseFloat(style.lineHeight) || 20;
    if (style.whiteSpace !== "nowrap" && e.children.length === 0 && e.textContent.trim().length > 3 && e.clientWidth > 0 && e.clientWidth < 2.2 * parseFloat(style.fontSize) && e.clientHeight > 2.5 * line)
      tell("squeezed", e, e.clientWidth + " px wide");
    if (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1) tell(style.overflowX === "visible" ? "words stick out" : "cut off", e, e.scrollWidth + " > " + e.clientWidth);
  }

  // Letters of drawings stay inside and clear of one another.
  for (const svg of document.querySelectorAll("svg.plot")) {
    const box = svg.getBoundingClientRect(), rects = [];
    for (const t of svg.querySelectorAll("text")) {
      const r = t.getBoundingClientRect();
      if (r.width === 0) continue;
      if (r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 3 || r.bottom > box.bottom + 3) tell("cut off", t);
      for (const other of rects)
        if (r.left < other.right - 1 && other.left < r.right - 1 && r.top < other.bottom - 4 && other.top < r.bottom - 4) tell("lies on another", t);
      rects.push(r);
    }
  }

  // Every link leads somewhere.
  for (const a of document.querySelectorAll("a[href^='#']"))
    if (!document.getElementById(a.getAttribute("href").slice(1))) tell("leads nowhere", a);

  // Chinese: a language, real glyphs, and no line that begins with a closing mark or ends with an opening one.
  if (!root.lang) found.push("the page does not say its language");
  if (getComputedStyle(document.body).lineBreak !== "strict") found.push("lines are not broken strictly");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 32;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.font = "24px " + getComputedStyle(document.body).fontFamily;
  const drawn = c => { pen.clearRect(0, 0, 32, 32); pen.fillText(c, 4, 26); return pen.getImageData(0, 0, 32, 32).data.join(); };
  const missing = [drawn("\u{10FFFD}"), drawn("\uFFFF"), drawn("\u0378")];
  const chinese = new Set((document.body.innerText.match(/[一-鿿、。《》「」!?~¥“”…·→−]/gu) || []));
  for (const c of chinese) if (missing.includes(drawn(c))) found.push("no glyph for " + c);
  root.dataset.chinese = [...chinese].filter(c => /[一-鿿]/.test(c)).length;

  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement, text = node.data;
    if (e.closest("svg") || getComputedStyle(e).display === "none" || !/[,。!?、;:”」》)“「《(]/.test(text)) continue;
    let before = null;
    for (let i = 0; i < text.length; ++i) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const r = range.getClientRects()[0];
      if (!r || r.width === 0) continue;
      const fresh = before && r.top > before.bottom - 2;
      if (fresh && /[,。!?、;:”」》),!?;]/.test(text[i]) && /[一-鿿]/.test(text[i - 1] || "")) tell("line begins with " + text[i], e);
      if (fresh && /[“「《(]/.test(text[i - 1] || "")) tell("line ends with " + text[i - 1], e);
      before = r;
    }
  }

  const out = document.createElement("pre");
  out.id = "measured";
  out.textContent = "\nmeasured " + root.dataset.chinese + " characters at " + width + " px\n" + found.map(f => "FOUND at " + width + " px, " + f.replace(/\s+/g, " ") + "\n").join("") + "end of measure\n";
  document.body.append(out);
})();
