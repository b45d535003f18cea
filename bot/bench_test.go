package bot

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/bigstore"
)

// benchNow is a Monday in the last of the ten years of the big store.
var benchNow = time.Date(2035, 6, 11, 9, 0, 0, 0, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60))

// big is a bot over ten million figures, kept in TIENDO_BENCH or the folder for
// temporary files.
func big(b *testing.B) *Bot {
	folder := os.Getenv("TIENDO_BENCH")
	if folder == "" {
		folder = os.TempDir()
	}
	path, err := bigstore.Find(b.Context(), folder, bigstore.Full())
	if err != nil {
		b.Fatal(err)
	}
	store, err := data.Open(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	one, err := New(Config{Token: "x", URL: "http://127.0.0.1:1", Log: slog.New(slog.DiscardHandler)}, commands.NewRegistry(store))
	if err != nil {
		b.Fatal(err)
	}
	return one
}

func ask(values map[string]string, path ...string) commands.Call {
	return commands.Call{Path: path, Input: commands.Input{Now: benchNow, Tag: language.Vietnamese, Values: values,
		Asker: commands.Asker{ID: "1", Guild: "2", Channel: "3"}}}
}

// From an input to the payload that Discord is sent, on ten million figures,
// each time about another place, indicator and month; medians. The limits are
// 60 µs for the text of /progress, 12 ms for a picture the first time, 200 µs
// for a ranking again, and 2 ms for suggestions.
func BenchmarkPayload(b *testing.B) {
	bot := big(b)
	dice := rand.New(rand.NewPCG(1, 2))
	places := []string{"66", "52", "48", "01", "79", "22", "68", "96"}
	any := func(path ...string) commands.Call {
		month := bigstore.First()
		for range dice.IntN(bigstore.Full().Months) {
			month = month.Next()
		}
		values := map[string]string{"indicator": bigstore.Indicator(dice.IntN(bigstore.Full().Indicators)), "period": month.Code()}
		if path[0] == "progress" || path[0] == "trend" {
			values["place"] = "gso2025:" + places[dice.IntN(len(places))]
		}
		if path[0] == "trend" {
			values["from"], values["to"] = "2030-01", "2031-12"
			delete(values, "period")
		}
		return ask(values, path...)
	}
	payload := func(call commands.Call, pictured bool) func() error {
		return func() error {
			m, err := bot.registry.Run(b.Context(), call)
			if err != nil {
				return err
			}
			if !pictured {
				m.Picture = nil
			}
			_, err = marshal(bot.rendered(m))
			return err
		}
	}
	b.Run("progress text", func(b *testing.B) { medians(b, func() func() error { return payload(any("progress"), false) }) })
	for _, name := range []string{"progress", "rank", "map", "trend"} {
		b.Run(name+" first", func(b *testing.B) { medians(b, func() func() error { return payload(any(name), true) }) })
		same := payload(any(name), true)
		b.Run(name+" again", func(b *testing.B) { medians(b, func() func() error { return same }) })
	}
	for _, typed := range [][2]string{{"place", "quang"}, {"place", "Đắk"}, {"indicator", "thu 11"}, {"period", ""}, {"period", "q3"}} {
		call := any("progress")
		b.Run(fmt.Sprintf("suggest %s %q", typed[0], typed[1]), func(b *testing.B) {
			medians(b, func() func() error {
				return func() error {
					_, err := bot.registry.Suggest(b.Context(), call, typed[0], typed[1])
					return err
				}
			})
		})
	}
}

// medians reports how long the half of the calls takes at most.
func medians(b *testing.B, next func() func() error) {
	var took []time.Duration
	for b.Loop() {
		one := next()
		began := time.Now()
		if err := one(); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1000, "µs-median")
	b.ReportMetric(float64(took[len(took)/20].Nanoseconds())/1000, "µs-5%")
	b.ReportMetric(0, "ns/op")
}
