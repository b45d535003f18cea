package browse

// Faint lists the texts in sight that stand out too little from what lies behind them: with
// less contrast than the 4.5 to 1 of WCAG 2.2. It is empty when there are none.
func (g *Page) Faint() string {
	g.T.Helper()
	return Eval[string](g, faint)
}

const faint = `(() => {
	const channels = (c) => { const m = c.match(/[\d.]+/g).map(Number); return { rgb: m.slice(0, 3), alpha: m[3] ?? 1 }; };
	const light = (rgb) => { const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const ground = (node) => {
		const layers = [];
		for (let n = node; n; n = n.parentElement) {
			const c = channels(getComputedStyle(n).backgroundColor);
			if (c.alpha > 0) layers.push(c);
			if (c.alpha === 1) break;
		}
		return layers.reverse().reduce((below, c) => c.rgb.map((v, i) => v * c.alpha + below[i] * (1 - c.alpha)), [255, 255, 255]);
	};
	const weak = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const node = n.parentElement;
		if (!n.data.trim() || !node.checkVisibility() || node.closest("script, noscript, .unseen, .skip, :disabled")) continue;
		const [a, b] = [light(channels(getComputedStyle(node).color).rgb), light(ground(node))];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) weak.add(node.className + " <" + node.tagName + "> " + n.data.trim().slice(0, 30) + " " + ratio.toFixed(2));
	}
	return [...weak].join("\n");
})()`

// Wide lists what reaches beyond the right edge of the window, save what scrolls by itself.
// It is empty when nothing does.
func (g *Page) Wide() string {
	g.T.Helper()
	return Eval[string](g, wide)
}

const wide = `[...document.querySelectorAll("main *, body, html")].filter((n) => n.checkVisibility() && !n.closest("pre, .unseen, .me") && n.getBoundingClientRect().right > innerWidth + 0.5).map((n) => n.outerHTML.slice(0, 60)).join("\n")`
