package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord/browse"
)

// BenchmarkUsable measures how long a page takes from the request until a person can type
// and read the history, without and with the browser's cache.
func BenchmarkUsable(b *testing.B) {
	for name, loads := range map[string]int{"first visit": 1, "again": 2} {
		b.Run(name, func(b *testing.B) {
			browser := browse.Start(b)
			place := openPlace(b)
			for range 50 {
				if _, err := place.server.Say("staff", "chung", "**Xếp hạng**\n```\n"+table(1)+"\n```"); err != nil {
					b.Fatal(err)
				}
			}
			total := 0.0
			for b.Loop() {
				g := place.open(b, browser, phone())
				for range loads - 1 {
					g.Visit("")
				}
				total += eval[float64](g, `performance.getEntriesByName("usable")[0].startTime`)
				if err := chromedp.Cancel(g.Tab); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(total/float64(b.N), "ms/usable")
		})
	}
}
