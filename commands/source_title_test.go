package commands

import (
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/words"
)

func TestEveryDocumentThatComesWithTheProgramHasAnEnglishTitle(t *testing.T) {
	c := seeded(t).store.Catalogue()
	for code := range words.SourceTitles {
		if _, ok := c.Source(code); !ok {
			t.Errorf("%s is no source", code)
		}
	}
	n := 0
	for _, s := range c.Sources {
		if n++; words.SourceTitles[s.Code] == "" {
			t.Errorf("%s has no English title", s.Code)
		}
	}
	if n < 50 {
		t.Errorf("only %d sources", n)
	}
}

func TestWhatPeopleEnterKeepsItsTitle(t *testing.T) {
	for what, want := range map[string]string{"Báo cáo tháng 5": "Báo cáo tháng 5 (in Vietnamese)", "Report of May": "Report of May", "bao-cao.xlsx": "bao-cao.xlsx"} {
		s := data.Source{Code: "x", What: what}
		if got := SourceTitle(s, language.English); got != want {
			t.Errorf("%q: %q, want %q", what, got, want)
		}
		if got := SourceTitle(s, language.Vietnamese); got != what {
			t.Errorf("in Vietnamese: %q", got)
		}
	}
}
