package question

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// unknown says whether token i is a word that nothing was taken for. Single
// letters and drawn-out sounds ("hmm") are no words.
func (r *reader) unknown(i int) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	if t.Kind != vi.Word || r.taken[i] != "" || utf8.RuneCountInString(t.Text) < 2 || strings.Trim(t.Folded, t.Folded[:1]) == "" {
		return false
	}
	c := r.cueAt(i)
	return c == nil || c.class == foreign
}

// unknowns counts the words that nothing was taken for.
func (r *reader) unknowns() int {
	n := 0
	for i := range r.tokens {
		if r.unknown(i) {
			n++
		}
	}
	return n
}

// evidence says whether a word can only be of this programme.
func (r *reader) evidence() bool {
	if r.has(domainWord) || r.uncounted() || len(r.funds) > 0 || r.meetingSaid() && r.has(edition) {
		return true
	}
	return slices.ContainsFunc(r.signals, func(s signal) bool { return !r.weak(s) })
}

// weakNames are names of indicators that other matters use as well.
var weakNames = []string{"kinh phi", "kp", "bao nhieu tien", "may ty", "may trieu", "bao nhieu ty", "bao nhieu trieu", "chi bao nhieu", "tong kinh phi",
	"mo hinh", "tu van", "doanh thu", "hoc vien", "hv", "hoi thao", "hoi cho", "hc", "trien lam", "thanh toan", "giai ngan", "gn", "phan bo", "truyen thong",
	"tin bai", "ban tin", "phong su", "to roi", "chuyen de", "hoc nghe", "thu tu tu van", "khoi su", "gian hang", "de an", "so de an", "da"}

// ofOffices says whether a signal is a word that is hardly used outside offices.
func (r *reader) ofOffices(s signal) bool {
	switch r.stretch(s.from, s.to) {
	case "giai ngan", "gn", "phan bo", "de an", "so de an", "khoi su", "tap huan", "thanh toan":
		return true
	}
	return false
}

// weak says whether a signal may be of another matter.
func (r *reader) weak(s signal) bool {
	if len(s.codes) == 0 || r.general(s) {
		return true
	}
	return slices.Contains(weakNames, r.stretch(s.from, s.to)) || s.to-s.from == 1 && s.noun != establishment && s.topic != technology
}

// offTopic says whether the question is not for this bot: words of another
// matter, or words unknown, and nothing that can only be of this programme.
func (r *reader) offTopic() bool {
	if len(r.q.Inherited) > 0 && !r.has(foreign) {
		return false
	}
	if r.evidence() {
		// "Khuyến công là gì" names nothing that could be looked up.
		if r.has(foreign) && !r.inMention(foreign) && !r.has(howMany, percentOf, remaining) && len(r.periods) == 0 && len(r.asked(r.signals)) == 0 {
			return true // số điện thoại trung tâm khuyến công Gia Lai
		}
		return len(r.places) == 0 && !r.has(own) && len(r.periods) == 0 && (len(r.signals) == 0 && len(r.funds) == 0 || r.has(foreign) && !r.has(howMany))
	}
	named := len(r.q.mentioned) > 0 || slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.Word == calendar.WordNone })
	n := r.unknowns()
	switch {
	case r.has(foreign), r.has(greeting), r.asksDistricts() && len(r.signals) == 0:
		return true
	case len(r.signals) == 0 && r.asksStrange():
		return true
	case r.q.Intent == Source && slices.ContainsFunc(vi.ScanAmounts(r.tokens, vi.Hint{}), func(a vi.Amount) bool { return len(a.Readings) > 0 && a.Readings[0].Unit == vi.Million }):
		return n > 1 // 2.146 triệu ở đâu ra
	case r.q.Intent == Table && len(r.q.mentioned) > 0 && len(r.periods) > 0 && (r.has(indicators) || r.says(0, len(r.tokens), "tieu")):
		return false
	case len(r.signals) == 0:
		worked := r.has(howMany) && (r.has(done, carried) || r.says(0, len(r.tokens), "tro"))
		return n > 0 && !r.reachesPlan() || !named && !worked
	case !named:
		return n > 0 || !r.has(howMany) && !(r.has(howIsIt) && slices.ContainsFunc(r.signals, r.ofOffices))
	case n == 0:
		return false
	case len(r.q.mentioned) > 0 && len(r.periods) > 0:
		return n > 2 || r.strange() != nil
	}
	return n > 1 || r.strange() != nil || len(r.q.mentioned) == 0 && !slices.ContainsFunc(r.signals, r.ofOffices)
}

// strange returns a signal that goes on with a word which is not of this
// programme: "cơ sở y tế", "mô hình nuôi tôm", "đề án về chế biến gỗ". It counts
// something else then.
func (r *reader) strange() *signal {
	for n := range r.signals {
		s := &r.signals[n]
		if s.noun == "" && len(s.codes) == 0 || r.against.holds(s.from) {
			continue
		}
		i := s.to
		for links := 0; i < len(r.tokens) && r.links(i) && links < maxLinks; links++ {
			i++
		}
		if i >= len(r.tokens) || r.tokens[i].Line {
			continue
		}
		if r.unknown(i) && !r.naming[r.folded(i-1)+" "+r.folded(i)] && !r.signalAt(i+1) || r.numbered(*s, s.to) || r.is(i, uncountedWord) && r.uncounted() {
			return s
		}
	}
	return nil
}

// maxLinks is how many words may tie a noun to what it is of.
const maxLinks = 4

// links says whether token i ties a noun to what it is of, or is a sound.
func (r *reader) links(i int) bool {
	switch r.folded(i) {
	case "for", "about", "on", "ve", "cho", "cua", "trong", "nganh", "linh", "vuc", "thuoc", "loai", "nhom", "lam", "de", "nghe", "san", "xuat", "che", "bien":
		return true
	}
	return r.tokens[i].Kind == vi.Word && utf8.RuneCountInString(r.tokens[i].Text) < 2 && r.cueAt(i) == nil
}

// signalAt says whether something of a content begins at token i: the word
// before it is then a verb, "cơ sở xài máy móc".
func (r *reader) signalAt(i int) bool {
	return slices.ContainsFunc(r.signals, func(s signal) bool { return s.from == i && s.topic != noTopic })
}

// numbered says whether the name of a programme ends in its number: đề án 1956.
func (r *reader) numbered(s signal, i int) bool {
	return s.noun == undertaking && i < len(r.tokens) && r.tokens[i].Kind == vi.Number && !r.inPeriod(i) && r.q.Intent != Source &&
		strings.Trim(r.tokens[i].Text, "0123456789") == ""
}

// asksDistricts says whether districts are counted or one of them is asked for:
// có bao nhiêu huyện, huyện nào.
func (r *reader) asksDistricts() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == howMany && r.is(c.to, district) || c.class == district && r.folded(c.to) == "nao"
	})
}

// asksStrange says whether what is counted is no indicator: "bao nhiêu ha",
// "tỷ lệ lấp đầy", "bao nhiêu tỉnh có đề án", "mấy nghề".
func (r *reader) asksStrange() bool {
	nothing := len(r.asked(r.signals)) == 0
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		if c.class == numberOf && r.unknown(c.to) && r.signalAt(c.to+1) {
			return true // số giờ tư vấn
		}
		if c.class != howMany && c.class != percentOf {
			return false
		}
		if r.unknown(c.to) || c.class == howMany && r.says(c.to, min(c.to+1, len(r.tokens)), "chuc", "tram", "nghin", "ngan") && r.unknown(c.to+1) {
			return true
		}
		at := slices.IndexFunc(r.signals, func(s signal) bool { return s.from <= c.to && c.to < s.to })
		if at >= 0 {
			return c.class == howMany && r.signals[at].noun == "" && len(r.signals[at].codes) == 0
		}
		return c.class == howMany && nothing && !r.inPeriod(c.to) && slices.Contains(otherNouns, r.folded(c.to)) && r.is(c.to, neutral, filler, edition, foreign, dueWord, report)
	})
}

// otherNouns are nouns that are counted in offices, but not here.
var otherNouns = []string{"tinh", "dia", "thanh", "nam", "thang", "ngay", "gio", "lan", "loai", "noi", "hang", "nganh", "nhom", "linh", "dot", "vong", "ho", "to", "bao", "ky", "hop", "nhiem"}

// doubtIndicator asks for the indicator where its name goes on into something
// that is not counted here.
func (r *reader) doubtIndicator() {
	i := r.q.Indicator
	if i.Code == "" {
		return
	}
	if r.strange() == nil && !r.narrowed() && !r.asksStrange() && !r.uncounted() && !r.otherRevenue() && !(r.has(foreign) && !r.inMention(foreign)) {
		return
	}
	r.ask(Choice{Slot: IndicatorSlot, Indicators: []data.Indicator{i}})
	r.q.Indicator = data.Indicator{}
}

// narrowed says whether a trade or field is named that nothing is counted of, also
// apart from the noun: "…, em cần ngành chế biến gỗ".
func (r *reader) narrowed() bool {
	for i := range r.tokens {
		if r.folded(i) != "nganh" && (r.folded(i) != "linh" || r.folded(i+1) != "vuc") || r.is(i, actor) {
			continue
		}
		for n := i + 1; n < min(i+4, len(r.tokens)); n++ {
			if r.unknown(n) && r.folded(n) != "vuc" {
				return true
			}
		}
	}
	return false
}

// otherRevenue says whether the revenue is that of enterprises and not of the
// centres that consult.
func (r *reader) otherRevenue() bool {
	return r.q.Indicator.Code == "consulting.revenue" && !r.has(aboutConsult) && slices.ContainsFunc(r.signals, func(s signal) bool {
		return s.noun == establishment || s.noun == enterprise || s.topic == technology
	}) && !slices.ContainsFunc(r.signals, func(s signal) bool { return s.topic == consulting && s.to-s.from > 2 })
}

// inMention says whether the first cue of a class belongs to a place name.
func (r *reader) inMention(of class) bool {
	c := r.first(of)
	return c != nil && r.inPlace(c.from, c.to)
}

// uncounted says whether something of the programme is named that is no
// indicator, and not as a part of the name of one.
func (r *reader) uncounted() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == uncountedWord && !slices.ContainsFunc(r.signals, func(s signal) bool { return len(s.codes) > 0 && s.from <= c.from && c.to <= s.to })
	})
}
