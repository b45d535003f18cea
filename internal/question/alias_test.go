package question

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tiendo/data"
)

// Every word of the catalogue has to be understood in a plain question. A test
// of one frame a kind finds the words that another list takes away.

func TestEveryNameOfAPlaceIsUnderstood(t *testing.T) {
	b := openBench(t)
	for _, a := range b.catalogue.Aliases {
		if a.Kind != "province" && a.Kind != "region" || a.Text == "vùng mình" {
			continue
		}
		for _, frame := range []string{"%s năm 2020 có mấy đề án KCĐP", "năm 2020 số đề án kcđp của %s là bao nhiêu", "kế hoạch kcđp 2020 %s bao nhiêu đề án"} {
			text := fmt.Sprintf(frame, a.Text)
			q := b.read(t, text)
			var want []string
			for _, l := range b.catalogue.LocateKeys(a.Targets, beforeMerger) {
				want = append(want, l.Key)
			}
			got := append(keysOf(q.Places), candidates(q)...)
			if q.Indicator.Code != "projects" || q.Period.Code() != "2020" || !a.Ambiguous && !slices.Equal(keysOf(q.Places), want) || a.Ambiguous && len(got) > 0 && !slices.Equal(got, want) {
				t.Errorf("%s: %s\n  %s", a.Text, text, show("", q))
			}
		}
	}
}

func TestEveryNameOfAnIndicatorIsUnderstood(t *testing.T) {
	b := openBench(t)
	names := map[string][]string{}
	for _, a := range b.catalogue.Aliases {
		if a.Kind == "indicator" {
			names[a.Text] = append(names[a.Text], a.Targets...)
		}
	}
	for _, i := range b.catalogue.Indicators {
		names[i.Name] = append(names[i.Name], i.Code)
	}
	for text, codes := range names {
		if text == "trung tâm khuyến công" {
			continue // who acts, unless it is counted
		}
		for _, frame := range []string{"Bình Định năm 2020 %s", "%s Bình Định năm 2020 là bao nhiêu", "năm 2020 ở Bình Định %s thế nào"} {
			question := fmt.Sprintf(frame, text)
			if strings.Contains(text, "bao nhiêu") && strings.Contains(frame, "bao nhiêu") {
				continue
			}
			q := b.read(t, question)
			got := []string{q.Indicator.Code}
			if q.Indicator.Code == "" {
				got = candidates(q)
			}
			named := slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(got, c) })
			if !named || q.Indicator.Code == "" && len(got) < 2 {
				t.Errorf("%s: %s\n  %s", codes, question, show("", q))
			}
		}
	}
}

func TestEveryWordForAMeasureIsUnderstood(t *testing.T) {
	b := openBench(t)
	want := map[string]func(q Query) bool{
		"plan":      func(q Query) bool { return q.Measure == data.Plan },
		"actual":    func(q Query) bool { return q.Measure == data.Actual },
		"estimate":  func(q Query) bool { return q.Measure == data.Actual },
		"percent":   func(q Query) bool { return q.Intent == Percent },
		"remaining": func(q Query) bool { return q.Intent == Remaining },
		"growth":    func(q Query) bool { return q.Intent == Compare },
	}
	for _, a := range b.catalogue.Aliases {
		if a.Kind != "measure" || a.Ambiguous && a.Text == "th" {
			continue
		}
		text := fmt.Sprintf("Bình Định năm 2020 kinh phí %s bao nhiêu", a.Text)
		if q := b.read(t, text); !want[a.Targets[0]](q) || q.Places == nil || q.Period.Code() != "2020" {
			t.Errorf("%s: %s\n  %s", a.Targets, text, show("", q))
		}
	}
}

func TestEveryWordForAFundingIsUnderstood(t *testing.T) {
	b := openBench(t)
	for _, a := range b.catalogue.Aliases {
		if a.Kind != "funding" || a.Text == "tỉnh" {
			continue
		}
		for _, frame := range []string{"Bình Định năm 2020 bao nhiêu đề án %s", "số đề án %s của Bình Định năm 2020"} {
			text := fmt.Sprintf(frame, a.Text)
			if q := b.read(t, text); string(q.Funding) != a.Targets[0] || q.Indicator.Code != "projects" {
				t.Errorf("%s: %s\n  %s", a.Targets, text, show("", q))
			}
		}
	}
}

func TestEveryWordForAPeriodIsUnderstood(t *testing.T) {
	b := openBench(t)
	for _, a := range b.catalogue.Aliases {
		if a.Kind != "period-word" {
			continue
		}
		text := fmt.Sprintf("Bình Định %s có bao nhiêu đề án", a.Text)
		q := b.read(t, text)
		if q.Indicator.Code != "projects" || q.Status == Other || !a.Ambiguous && q.Period == noPeriod && !slices.Contains(q.Ambiguous, PeriodSlot) {
			t.Errorf("%s: %s\n  %s", a.Targets, text, show("", q))
		}
	}
}
