package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// verb is what fmt fills in, with its position where it is given.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([a-z%])`)

// verbs are what a text takes, in the order of the arguments.
func verbs(text string) []string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(text, -1) {
		if m[2] == "%" {
			continue
		}
		at := next
		if m[1] != "" {
			at, _ = strconv.Atoi(m[1])
		}
		next = at + 1
		all = append(all, strconv.Itoa(at)+m[2])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A pair is a phrase as it stands in a file: its words in both languages.
type pair struct{ file, vi, en string }

// phrases are all pairs of texts of the room.
func phrases(t *testing.T) []pair {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []pair
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok || len(literal.Elts) != 2 {
				return true
			}
			vi, okVI := text(literal.Elts[0])
			en, okEN := text(literal.Elts[1])
			if okVI && okEN {
				all = append(all, pair{file, vi, en})
			}
			return true
		})
	}
	return all
}

// Every phrase of the room is complete: it has words in both languages, and
// both take the same arguments.
func TestBothLanguagesAreComplete(t *testing.T) {
	all := phrases(t)
	for _, p := range all {
		if p.vi == "" || p.en == "" {
			t.Errorf("%s: %q and %q: one is empty", p.file, p.vi, p.en)
		}
		if !norm.NFC.IsNormalString(p.vi) {
			t.Errorf("%s: %q is not in NFC", p.file, p.vi)
		}
		if !strings.HasPrefix(p.file, "commands") && !slices.Equal(verbs(p.vi), verbs(p.en)) {
			t.Errorf("%s: %q and %q take different arguments", p.file, p.vi, p.en)
		}
	}
	if len(all) < 100 {
		t.Errorf("only %d phrases were found", len(all))
	}
}

// text is the value of a string literal.
func text(e ast.Expr) (string, bool) {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(literal.Value)
	return value, err == nil
}
