package localdiscord

import (
	"bytes"
	"io"
	"net/http"
	"testing"
)

// BenchmarkInteractions measures whole interactions through the server: a command line is
// read, the bot hears of it over its websocket, answers over HTTP, and the asker sees the
// message. The bot is as simple as one can be and its work is in the measure too.
//
// Discord's limits are off in both; "checked" holds every event and request against the
// OpenAPI document as tests do.
func BenchmarkInteractions(b *testing.B) {
	for name, cfg := range map[string]Config{
		"unchecked": {NoLimits: true, Unchecked: true},
		"checked":   {NoLimits: true},
	} {
		b.Run(name, func(b *testing.B) {
			s := begin(b, cfg)
			client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
			b.Cleanup(client.CloseIdleConnections)
			jobs := make(chan asked, 64)
			b.Cleanup(func() { close(jobs) })
			for range 16 {
				go func() {
					for in := range jobs {
						answerQuickly(b, client, s, in)
					}
				}()
			}
			answering(b, s, progress, func(in asked) { jobs <- in })
			b.SetParallelism(16)
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					r, err := s.Run(b.Context(), Ask{User: "staff", Line: `/progress place:"Bình Định" period:2021`})
					if err != nil || r.Message.Content != "47,7%" {
						b.Errorf("reply %+v, %v", r, err)
						return
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "interactions/s")
			b.StopTimer()
			if found := s.Findings(); len(found) > 0 {
				b.Errorf("findings: %v", found[0])
			}
		})
	}
}

func answerQuickly(b *testing.B, client *http.Client, s *Server, in asked) {
	body := bytes.NewReader([]byte(`{"type":4,"data":{"content":"47,7%","embeds":[{"title":"Bình Định"}]}}`))
	resp, err := client.Post(s.URL()+"/api/v10/interactions/"+in.ID+"/"+in.Token+"/callback", "application/json", body)
	if err != nil {
		b.Error(err)
		return
	}
	_, _ = io.Copy(io.Discard, resp.Body)
	_ = resp.Body.Close()
}

// BenchmarkStart measures how long a server takes to be there: what every test pays.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		s, err := New(Config{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}
