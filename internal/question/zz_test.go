package question

import (
	"fmt"
	"os"
	"testing"
	"tiendo/internal/vi"
)

func TestZZ(t *testing.T) {
	if os.Getenv("ZZ") == "" {
		t.Skip()
	}
	b := openBench(t)
	toks := vi.Tokenize(os.Getenv("ZZ"))
	for _, sp := range b.catalogue.ScanPlaces(toks) {
		fmt.Println(sp.From, sp.To, sp.How, sp.Matches[0].Text, sp.Matches[0].Target)
	}
	for _, sp := range b.catalogue.ScanIndicators(toks) {
		fmt.Println(sp.From, sp.To, sp.How, sp.Matches[0].Text, sp.Matches[0].Target)
	}
	for _, sp := range b.lexicon.Scan(toks) {
		fmt.Println("  lex", sp.From, sp.To, sp.How, sp.Matches[0].Text, sp.Matches[0].Target)
	}
}
