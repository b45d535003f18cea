package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// theme gives the whole text the source of funds that its title, or the first
// article of a decision, is about: it holds for all articles and lists. Where a
// report treats another source too, the title's is only one of them.
func (p *prose) theme(all []line) {
	if p.given.Funding != "" {
		return
	}
	paper := false
	for i, l := range all[:min(len(all), titleOfAll)] {
		if grounds(l.text) {
			continue
		}
		paper = paper || isPaper(l.text)
		article := p.directive && strings.HasPrefix(l.text, "Điều 1")
		if !article && (!l.heading || l.level > 0 || strings.HasSuffix(l.text, ":")) {
			if p.sentenceOf(l.text).hasFigures() {
				return
			}
			continue
		}
		if i >= 3 && !paper {
			continue
		}
		source, named := p.themeOf(l.text, article)
		if !named {
			continue
		}
		p.mixed = source == data.All || source != "" && !p.directive && p.treatsOthers(all, source)
		if source != "" && !p.mixed && i >= 3 {
			p.doc.funding = source
		}
		return
	}
}

// themeOf is the one source of funds that a title, or the beginning of an article,
// is about; "" where it names both, all where the source is only of the second thing.
func (p *prose) themeOf(text string, article bool) (source data.Funding, named bool) {
	if article {
		text, _, _ = strings.Cut(strings.TrimLeft(strings.TrimPrefix(text, "Điều 1"), ".: "), ". ")
	}
	s := p.sentenceOf(text)
	found := map[data.Funding]bool{}
	for _, m := range s.by[ofFunding] {
		if s.onlySource() || article && s.numberBefore(m.from) {
			return "", false
		}
		if s.promotionBefore(m.from) {
			return data.All, true
		}
		found[data.Funding(m.value)], source = true, data.Funding(m.value)
	}
	if len(found) != 1 || found[data.All] {
		source = ""
	}
	return source, len(found) > 0
}

// treatsOthers says whether a text gives figures of another source of funds, or has
// a part about one. What is asked for is none.
func (p *prose) treatsOthers(all []line, source data.Funding) bool {
	for _, l := range all {
		if grounds(l.text) || !p.mayName(l.text) {
			continue
		}
		for _, text := range sentences(l.text) {
			s := p.sentenceOf(text)
			for f := range s.sources() {
				if f != source && (l.heading || s.hasFigures()) && !s.has(ofFrame, fWish) {
					return true
				}
			}
		}
	}
	return false
}

// mayName says whether a line names a source of funds at all.
func (p *prose) mayName(text string) bool { return len(p.fundsOf(text, p.plain)) > 0 }

// grounds says whether a line names only what a paper rests on.
func grounds(text string) bool {
	text = strings.ToLower(text)
	return strings.HasPrefix(text, "căn cứ") || strings.HasPrefix(text, "xét ") || strings.HasPrefix(text, "theo đề nghị") || strings.HasPrefix(text, "nơi nhận")
}

// isPaper says whether a line is what a paper of an office calls itself.
func isPaper(text string) bool {
	text = strings.ToLower(text)
	for _, word := range []string{"quyết định", "báo cáo", "kế hoạch", "chương trình", "tờ trình", "thông báo", "nghị quyết", "về việc", "v/v"} {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
}

// promotionBefore says whether a title speaks of the programme as a whole before a
// source of funds: "Công tác khuyến công và kế hoạch khuyến công quốc gia năm 2024".
func (s *sentence) promotionBefore(i int) bool {
	whole := false
	for k := range i {
		whole = whole || s.words[k] == "khuyến" && s.word(k+1) == "công"
		if whole && (s.words[k] == "và" || s.words[k] == "," || s.words[k] == ";") {
			return true
		}
	}
	return false
}

// numberBefore says whether a number that may be a figure stands before token i.
func (s *sentence) numberBefore(i int) bool {
	for k := range i {
		if s.numberAt(k) {
			return true
		}
	}
	return false
}

// besides says whether a number is of more than the source of funds before it, or of
// all but that: "Tính cả khuyến công quốc gia, toàn tỉnh hỗ trợ 15 cơ sở".
func (w *passage) besides(f Figure, a vi.Amount) bool {
	for _, m := range w.s.by[ofFunding] {
		if m.value != string(f.Funding) || m.to > a.From {
			continue
		}
		i := m.from - 1
		if w.s.word(i) == "nguồn" || w.s.word(i) == "phần" || w.s.word(i) == "vốn" {
			i--
		}
		switch w.s.word(i-1) + " " + w.s.word(i) {
		case "tính cả", "kể cả", "gồm cả", "cùng với", "bên cạnh":
			return true
		}
		if w.s.word(i) == "ngoài" || w.s.word(i) == "besides" {
			return true
		}
	}
	return false
}

// earned says whether an indicator is of consulting, which no source of funds pays, in
// a sentence that names none.
func (w *passage) earned(indicator string) bool {
	return strings.HasPrefix(indicator, "consulting.") && outOfFunds(indicator) && len(w.s.sources()) == 0 && w.turn.funding == "" && w.given.Funding == ""
}
