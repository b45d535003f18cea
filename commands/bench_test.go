package commands

import (
	"testing"

	"golang.org/x/text/language"
)

// The time from a call to its message, without Discord, on the seeded store.
func BenchmarkAnswer(b *testing.B) {
	r := seeded(b)
	for name, line := range map[string]string{
		"progress": `/progress place:region:central indicator:consulting.revenue period:2020-H1`,
		"province": `/progress place:gso2004:56 indicator:budget.executed period:2022`,
		"rank":     `/rank indicator:technology.establishments period:2026-Q3`,
		"trend":    `/trend place:gso2025:66 indicator:budget.executed from:2026-01 to:2026-10`,
		"map":      `/map indicator:technology.establishments period:2026-Q3`,
	} {
		call, err := r.Parse(line, Input{Now: now, Tag: language.Vietnamese})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name+"/text", func(b *testing.B) {
			for b.Loop() {
				if _, err := r.Run(b.Context(), call); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/text first", func(b *testing.B) {
			for b.Loop() {
				r.steady = steady{}
				if _, err := r.Run(b.Context(), call); err != nil {
					b.Fatal(err)
				}
			}
		})
		m, err := r.Run(b.Context(), call)
		if err != nil || m.Picture == nil {
			b.Fatal(err, "no picture")
		}
		b.Run(name+"/picture again", func(b *testing.B) {
			for b.Loop() {
				if _, err := m.Picture.Draw(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/picture first", func(b *testing.B) {
			for b.Loop() {
				fresh := r.list(r.store, newGallery())
				c, _ := named(fresh, call.Path[0])
				call.Input.path, call.Input.options = call.Path, c.Options
				m, err := c.Run(b.Context(), call.Input)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := m.Picture.Draw(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSuggest(b *testing.B) {
	r := seeded(b)
	call := Call{Path: []string{"progress"}, Input: Input{Now: now, Tag: language.Vietnamese, Values: map[string]string{}}}
	for b.Loop() {
		if _, err := r.Suggest(b.Context(), call, "place", "quang"); err != nil {
			b.Fatal(err)
		}
	}
}
