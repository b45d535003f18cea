package question

import (
	"slices"
	"sort"
	"strings"

	"tiendo/internal/vi"
)

// trimCues cuts "bao nhiêu nữa" off where a period begins: of "bao nhieu nua dau
// nam 2020" the last words are nửa đầu năm.
func (r *reader) trimCues() {
	var cues []cue
	for _, c := range r.cues {
		at := slices.IndexFunc(r.periods, func(m periodSpan) bool { return c.from < m.from && m.from < c.to })
		if at < 0 || c.class != remaining {
			cues = append(cues, c)
			continue
		}
		cues = append(cues, r.cuesIn(r.lexicon, c.from, r.periods[at].from)...)
	}
	r.cues = cues
	r.place()
}

// trimBeside cuts off phrases that reach into the name of an indicator: of "bao
// nhieu co so duoc giao" the last words are được giao, and not số được giao.
func (r *reader) trimBeside(named []signal) {
	cut := false
	for i := range r.cues {
		c := &r.cues[i]
		// They do not overlap, so only the last that begins before it may reach in.
		at := sort.Search(len(named), func(n int) bool { return named[n].from >= c.from }) - 1
		if at < 0 || !named[at].reaches(c.from, c.to) {
			continue
		}
		c.from, cut = named[at].to, true
		rest := r.cuesIn(r.lexicon, c.from, c.to)
		if len(rest) == 1 && rest[0].from == c.from && rest[0].to == c.to {
			c.class = rest[0].class // of "doanh thu mấy" the mấy, and not thứ mấy
		} else if c.class != foreign && c.class != uncountedWord {
			c.class = neutral // of "triển lãm được giao" the "làm được"
		}
	}
	if cut {
		r.addMeasures()
		r.place()
	}
}

// reaches says whether the name of an indicator ends within a stretch that is no
// longer than it.
func (s signal) reaches(from, to int) bool {
	return s.from < from && from < s.to && s.to < to && s.to-s.from >= to-from
}

// place notes for each token which cue holds it.
func (r *reader) place() {
	r.at = make([]int32, len(r.tokens))
	for n, c := range r.cues {
		for i := c.from; i < c.to; i++ {
			r.at[i] = int32(n + 1)
		}
	}
}

// tellApart decides on phrases that are others without their tones, or but for a
// slip, by what stands around them.
func (r *reader) tellApart() {
	if !r.toned {
		r.tellBare()
	}
	r.tellShort()
	for i := range r.cues {
		c := &r.cues[i]
		switch {
		case c.class == soWord && (r.toned || r.says(c.to, len(r.tokens), "giua")):
			c.class = compared
		case c.class == whereWord && c.to-c.from == 1 && strings.EqualFold(r.tokens[c.from].Text, "dau") && c.to < len(r.tokens) && r.tokens[c.to].Kind == vi.Word:
			c.class = filler // luc dau, dau tien: with words behind it "dau" is đầu
		case c.class == soWord:
			c.class = numberOf
		case c.class == reachPlan && !r.toned && r.folded(c.from) == "dat" && r.has(howMany) && !r.has(yesOrNo, percentOf):
			c.class = planned // đặt mục tiêu, đặt kế hoạch
		case c.class == uncountedWord && r.stretch(c.from, c.to) == "moi nguoi" && c.to > r.lastWord():
			c.class = filler // vậy mọi người
		case c.class == tabled && !r.toned && r.folded(c.from-1) == "co" && r.stretch(c.from, c.to) == "bang" && r.has(yesOrNo):
			c.class = filler // co bang Dak Nong khong: bằng
		case c.class == tabled && c.to-c.from == 1 && r.folded(c.from) == "bang" && !r.tokens[c.from].Toned && r.has(howMany):
			c.class = filler // bằng nguồn tỉnh … bao nhiêu
		case c.class == ranked && !r.toned && r.stretch(c.from, c.to) == "hang cua" && r.has(howMany):
			c.class = filler // hàng của
		case c.class == overYears && r.folded(c.from) == "moi" && !r.tokens[c.from].Toned && r.inPeriod(c.to-1):
			c.class = filler // máy mới năm 2020
		case c.class == byProvince && r.stretch(c.from, c.to) == "theo tinh" && r.provinceAt(c.to):
			c.class = filler // tính theo tỉnh Lâm Đồng mới
		case c.class == eachOf && !r.toned && r.stretch(c.from, c.to) == "moi nguon":
			c.class = filler // mọi nguồn
		case c.class == remaining && r.folded(c.from) == "them" && !r.has(toPlan, reachPlan, planned, planKH) && !r.says(c.to, len(r.tokens), "nua") && !r.says(max(0, c.from-1), c.to, "can", "phai", "nua"):
			c.from, c.class = c.from+1, howMany // bỏ thêm bao nhiêu vốn
		case c.class == inTurn && c.to-c.from > 2 && r.is(c.to, nouns...):
			c.from, c.class = c.from+1, howMany // thì bao nhiêu đề án
		case c.class == sourced && r.inPeriod(c.from) && r.inPeriod(c.to):
			c.class = filler // tu dau nam den nay is no từ đâu
		case c.slip && (r.inPeriod(c.from) || r.inPeriod(c.to-1)):
			c.class = filler // thang nam 2016 is no hàng năm
		case vi.Fold(r.text[r.tokens[c.from].Start:r.tokens[c.to-1].End]) == "bao" && c.to < len(r.tokens) && r.cueAt(c.to) == nil && vi.OneOff(r.folded(c.to), "nhieu"):
			r.at[c.to] = int32(i + 1)
			c.class, c.to = howMany, c.to+1
		}
	}
}

// provinceAt says whether the sure name of a province begins at token i.
func (r *reader) provinceAt(i int) bool {
	return slices.ContainsFunc(r.places, func(p placeSpan) bool { return p.sure && p.from == i && !r.whole(p) })
}

// tellBare finds two phrases of exactWords in a text without tones, where the
// words beside them leave no other reading: tỷ trọng, which no number stands
// before, and đủ kế hoạch, which is asked with "không" or "chưa".
func (r *reader) tellBare() {
	var told []cue
	for i := range r.tokens {
		switch {
		case r.folded(i) == "ty" && r.folded(i+1) == "trong" && i+1 < len(r.tokens) && !r.is(i-1, howMany) && (i == 0 || r.tokens[i-1].Kind != vi.Number):
			told = append(told, cue{class: shareOf, from: i, to: i + 2})
		case r.folded(i) == "chot" && r.is(i, leastOf) && r.reportSaid() && !r.has(whichPlace, whoWord):
			told = append(told, cue{class: closeBooks, from: i, to: i + 1})
		case r.folded(i) == "du" && r.stretch(i+1, min(i+3, len(r.tokens))) == "ke hoach" && r.has(yesOrNo):
			told = append(told, cue{class: reachPlan, from: i, to: i + 3})
		}
	}
	r.retake(told)
}

// tellShort finds nouns that are one only beside a word that counts or founds:
// mấy xưởng, bao nhiêu dn, mấy hộ lên doanh nghiệp, công ty ra đời.
func (r *reader) tellShort() {
	founded := r.has(founding)
	var told []cue
	for i := range r.tokens {
		counts := r.is(i-1, howMany, numberOf)
		switch f := r.folded(i); {
		case r.inPlace(i, i+1):
		case f == "xuong" && counts:
			told = append(told, cue{class: establishment, from: i, to: i + 1})
		case f == "dn" && (counts || r.is(i-1, founding) || r.is(i+1, founding)), f == "ho" && counts && founded:
			told = append(told, cue{class: enterprise, from: i, to: i + 1})
		case f == "cong" && r.folded(i+1) == "ty" && founded, f == "don" && r.folded(i+1) == "vi" && counts && founded:
			told = append(told, cue{class: enterprise, from: i, to: i + 2})
		}
	}
	r.retake(told)
}

// retake puts cues, in the order of the text, in the place of those that they
// touch.
func (r *reader) retake(told []cue) {
	if len(told) == 0 {
		return
	}
	r.cues = slices.DeleteFunc(r.cues, func(o cue) bool {
		at := sort.Search(len(told), func(n int) bool { return told[n].to > o.from })
		return at < len(told) && told[at].from < o.to
	})
	r.cues = append(r.cues, told...)
	slices.SortFunc(r.cues, func(a, b cue) int { return a.from - b.from })
	r.place()
}
