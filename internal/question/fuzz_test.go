package question

import (
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzRead: any text has a reading, always the same one, that says what it
// lacks.
func FuzzRead(f *testing.F) {
	b := openBench(f)
	day := today(f)
	for _, name := range []string{"questions-dev.tsv", "questions.tsv"} {
		for _, e := range examples(f, name) {
			f.Add(e.text)
		}
	}
	for _, text := range []string{"", " ", "?", "<@123> kh", "\xff\xfe", "bđ\u0301 2020", "còn", "%", "mấy % %", "hội nghị lần", "từ đến 2020", "https://x.vn/2020 kh"} {
		f.Add(text)
	}
	before := b.Read("Bình Định kế hoạch 2020 KCĐP bao nhiêu đề án", Context{Today: day})
	f.Fuzz(func(t *testing.T, text string) {
		for _, ctx := range []Context{{Today: day}, {Today: day, Previous: &before}, {}} {
			q := b.Read(text, ctx)
			if again := b.Read(text, ctx); !reflect.DeepEqual(q, again) {
				t.Fatalf("%q is read in two ways", text)
			}
			sound(t, q)
		}
	})
}

// sound fails if a query contradicts itself.
func sound(t *testing.T, q Query) {
	t.Helper()
	for _, r := range q.Took {
		if r.Start < 0 || r.Start >= r.End || r.End > len(q.Text) || !utf8.ValidString(q.Text[r.Start:r.End]) {
			t.Fatalf("%q took %+v", q.Text, r)
		}
	}
	if (len(q.Ambiguous) > 0) != (q.Status == Clarify) {
		t.Fatalf("%q is %s and asks for %v", q.Text, q.Status, q.Ambiguous)
	}
	if q.Status != Answerable {
		return
	}
	switch q.Intent {
	case Value, Percent, Remaining, Source:
		if len(q.Places) != 1 || q.Indicator.Code == "" || q.Period == noPeriod {
			t.Fatalf("%q lacks a slot: %s", q.Text, meaning(q))
		}
	case Compare:
		if len(q.Places) == 0 || q.Indicator.Code == "" || q.Period == noPeriod {
			t.Fatalf("%q lacks a slot: %s", q.Text, meaning(q))
		}
	case Conference:
		if q.Meeting == nil || q.Meeting.Number == 0 {
			t.Fatalf("%q names no conference", q.Text)
		}
	case Deadline, MissingReports:
		if q.Duty == nil {
			t.Fatalf("%q names no duty", q.Text)
		}
	}
	if (q.Intent == Percent || q.Intent == Remaining) && q.Base == nil {
		t.Fatalf("%q has no base", q.Text)
	}
}
