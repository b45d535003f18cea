package vi

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// TestScanAmountsReadsEveryFigureOfTheReports takes the figures that people
// found in eight report texts: each has to be among the amounts with its
// value, its qualifier, and both readings where a person has to be asked.
func TestScanAmountsReadsEveryFigureOfTheReports(t *testing.T) {
	files, err := filepath.Glob("testdata/texts/*.txt")
	if err != nil || len(files) != 8 {
		t.Fatalf("%d texts, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		keyFile, err := os.ReadFile(strings.TrimSuffix(file, "txt") + "json")
		if err != nil {
			t.Fatal(err)
		}
		var key struct {
			Figures []struct {
				Value     json.Number
				Qualifier Qualifier
				Printed   string
				Ambiguous bool
			}
			Distractors []struct{ Text, Why string }
		}
		if err := json.Unmarshal(keyFile, &key); err != nil {
			t.Fatal(err)
		}
		hint := Hint{}
		if strings.Contains(string(text), " billion") {
			hint.Language = language.English
		}
		amounts := ScanAmounts(Tokenize(string(text)), hint)
		for _, f := range key.Figures {
			if !anyReads(amounts, decimal.RequireFromString(f.Value.String()), f.Qualifier, f.Ambiguous) {
				t.Errorf("%s: %s (%s) is not read", filepath.Base(file), f.Printed, f.Value)
			}
		}
		for _, d := range key.Distractors {
			switch d.Why {
			case "date", "phone", "time", "decision number", "document number", "letter number", "page number":
				for _, a := range ScanAmounts(Tokenize(d.Text), hint) {
					if a.Err == nil {
						t.Errorf("%s: %s (%s) is read as %s", filepath.Base(file), d.Text, d.Why, told(a.Readings))
					}
				}
			}
		}
	}
}

func anyReads(amounts []Amount, value decimal.Decimal, q Qualifier, ambiguous bool) bool {
	for _, a := range amounts {
		for _, r := range a.Readings {
			if r.Value.Equal(value) && (r.Qualifier == q || r.Estimate && q == Estimated) && (len(a.Readings) > 1) == ambiguous {
				return true
			}
		}
	}
	return false
}
