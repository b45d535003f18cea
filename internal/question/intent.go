package question

import (
	"slices"
	"strconv"
	"strings"

	"tiendo/internal/vi"
)

// intent says what is wanted, as far as the words alone tell; "" if they do
// not. settleShape completes it from the number of places and periods.
func (r *reader) intent() {
	for _, is := range [...]struct {
		intent Intent
		asked  func() bool
	}{
		{MissingReports, r.asksMissing}, {Deadline, r.asksDeadline}, {Conference, r.asksMeeting}, {Source, r.asksSource},
		{Remaining, func() bool {
			return r.has(remaining) && !(r.has(whichPlace) && r.provinces() == 0) || r.asksBeyond() || r.farFromPlan()
		}},
		{Rank, r.asksRank},
		{Percent, r.asksPercent},
		{Trend, func() bool { return r.asksTrend() }},
		{Compare, r.asksCompare},
		{Table, r.asksTable},
	} {
		if is.asked() {
			r.q.Intent = is.intent
			return
		}
	}
	r.q.Intent = r.goesOn()
}

// asksMissing: tỉnh nào chưa gửi báo cáo, Gia Lai nộp báo cáo chưa.
func (r *reader) asksMissing() bool {
	if r.dateSaid() && !r.has(whoWord, whichPlace, howMany) {
		return false // nộp ngày 25 có bị trễ không: asks for the day
	}
	if c := r.first(notHandedIn); c != nil && r.folded(c.to-1) == "no" && !r.reportSaid() && len(r.asked(r.signals)) > 0 {
		return false // còn nợ mấy mô hình so với kế hoạch
	}
	if r.beginsWith("has", "have", "did") && r.says(0, len(r.tokens), "reported", "submitted", "report", "submit") && !r.has(howMany, whenWord, done) && len(r.signals) == 0 {
		return true // has Đà Nẵng reported the third quarter
	}
	if r.has(notHandedIn) {
		return r.reportSaid() || r.has(handIn, whoWord, whichPlace, howMany, yesOrNo) || r.reportNamed(notHandedIn)
	}
	if r.says(0, len(r.tokens), "phai") {
		return false // có phải nộp không: asks for the duty
	}
	if r.reportSaid() && r.has(yesOrNo) && !r.has(whenWord, untilWord, dueWord) && len(r.asked(r.signals)) == 0 {
		return r.has(handIn) || r.is(r.lastWord(), yesOrNo) // Gia Lai báo cáo quý III chưa
	}
	if r.reportSaid() && r.has(handIn) && r.has(howMany, whichPlace) && !r.has(whenWord, untilWord, dueWord) && len(r.asked(r.signals)) == 0 {
		return true // bao nhiêu tỉnh nộp báo cáo rồi
	}
	if r.reportSaid() && r.has(remaining) && r.has(whoWord, whichPlace) && len(r.asked(r.signals)) == 0 {
		return true // báo cáo quý II còn thiếu những tỉnh nào
	}
	who := r.has(whoWord, whichPlace, howMany, yesOrNo)
	return r.has(handedIn) && who && (r.has(report) || r.reportNamed(handedIn))
}

// dateSaid says whether a day is named: 20/6, ngày 25.
func (r *reader) dateSaid() bool {
	for i, t := range r.tokens {
		if t.Kind != vi.Number || r.inPeriod(i) {
			continue
		}
		day, month, slash := strings.Cut(t.Text, "/")
		if number(day, 31) && (slash && number(month, 12) || !slash && (r.folded(i-1) == "ngay" || r.folded(i-1) == "mung" || r.folded(i-1) == "hom")) {
			return true
		}
	}
	return false
}

// number says whether s is a number from 1 to most.
func number(s string, most int) bool {
	n, err := strconv.Atoi(s)
	return err == nil && 1 <= n && n <= most
}

// reportNamed says whether the cue of the class itself speaks of a report.
func (r *reader) reportNamed(of class) bool {
	c := r.first(of)
	for i := c.from; i < c.to; i++ {
		switch r.folded(i) {
		case "bao", "bc", "nop", "gui", "report", "reports", "reported", "sent", "submitted":
			return true
		}
	}
	return false
}

// asksDeadline: hạn nộp báo cáo, bao giờ phải đăng ký, chốt từ ngày nào.
func (r *reader) asksDeadline() bool {
	about := r.reportSaid() || r.has(handIn, register, vote)
	switch {
	case r.has(meeting) && (r.has(register) || !r.has(dueWord, closeBooks)):
		return false // hạn đăng ký dự hội nghị: of the conference
	case r.has(anyDuty):
		return len(r.signals) == 0
	case r.has(dueWord, untilWord):
		return about || len(r.signals) == 0
	case r.has(toWhom):
		return about
	case about && r.dateSaid() && !r.has(whoWord, whichPlace) && len(r.asked(r.signals)) == 0:
		return true // đăng ký trước 20/6 đúng không
	case about && r.has(handIn, register) && r.has(whoWord, yesOrNo) && r.says(0, len(r.tokens), "phai") && len(r.asked(r.signals)) == 0:
		return true
	case r.has(closeBooks):
		return (about || len(r.signals) == 0) && len(r.asked(r.signals)) == 0
	}
	return about && r.has(whenWord) && len(r.asked(r.signals)) == 0
}

// meetingSaid says whether a conference is spoken of.
func (r *reader) meetingSaid() bool {
	switch {
	case r.has(meeting):
		return true
	case r.has(meetingHN) && (r.has(edition, hosting, chaired) || r.editionSaid()):
		return true
	}
	if r.editionAlone() {
		return true
	}
	if c := r.first(flagWord); c != nil && c.to-c.from == 1 && !r.has(edition, hosting) && !r.says(0, len(r.tokens), "trao", "nhan") {
		return false // chơi cờ
	}
	return r.has(hosting, flagWord) && !r.has(howMany)
}

// editionAlone says whether a conference is named by its number only: lần XIII tổ
// chức ở đâu.
func (r *reader) editionAlone() bool {
	if len(r.conferences) == 0 || len(r.signals) > 0 || !r.has(edition) || !r.has(whereWord, whichPlace, whenWord, whichYear, hosting, chaired) {
		return false
	}
	n, _ := r.editionNumber()
	return n >= r.conferences[len(r.conferences)-1].Number && n <= r.conferences[0].Number+1
}

// asksMeeting: a conference and not the figures that were shown at it.
func (r *reader) asksMeeting() bool {
	if !r.meetingSaid() {
		return false
	}
	if r.has(whereWord, hosting, chaired, awarded, flagWord) || r.has(whenWord) {
		return true
	}
	for _, s := range r.asked(r.signals) {
		if s.noun != people {
			return false
		}
	}
	return !r.has(percentOf, compared) || len(r.signals) == 0 || r.editionSaid()
}

// asksSource: lấy từ đâu, ai công bố, "nguồn?" at the end.
func (r *reader) asksSource() bool {
	if c := r.first(sourced); c != nil {
		// "Nguồn nào nhiều hơn" compares the sources of funds.
		inFund := slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from < c.to && c.from < f.to })
		return !inFund && (r.stretch(c.from, c.to) != "nguon nao" || !r.has(moreThan, mostOf, leastOf) && len(r.funds) < 2)
	}
	if r.has(whereWord) && (r.says(0, len(r.tokens), "lay", "trich", "tim") || r.says(0, len(r.tokens), "chung") && r.says(0, len(r.tokens), "kiem")) && !r.meetingSaid() {
		return true // lấy số … ở đâu
	}
	c := r.first(bareSource)
	if c == nil || slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= c.from && c.from < f.to }) {
		return false
	}
	for i := c.to; i < len(r.tokens); i++ {
		if r.tokens[i].Kind != vi.Sign && !r.is(i, filler, whereWord, together) {
			// nguồn của số …, nguồn số 2.146 triệu
			return r.is(c.to, filler) && r.is(c.to+1, numberOf, neutral) || r.is(c.to, numberOf) && r.amountAt(c.to+1)
		}
	}
	return true
}

// asksRank: xếp hạng, nhiều nhất, tỉnh nào. Of several provinces named, the one
// with more is a comparison.
func (r *reader) asksRank() bool {
	if r.provinces() >= 2 {
		return false
	}
	if r.has(whichYear) && !r.has(whichPlace) {
		return false
	}
	if r.has(ranked, topOf, mostOf, leastOf) || r.split("nhieu", "cao", "lon", "it", "thap", "nho", "cham", "nhanh") || r.has(extreme) && r.has(whichPlace) {
		return true
	}
	return r.has(whichPlace) && !r.has(orElse)
}

// split says whether one of the words begins a superlative that ends in "nhất"
// after other words: nhiều sản phẩm nhất.
func (r *reader) split(words ...string) bool {
	c := r.first(extreme)
	return c != nil && r.says(max(0, c.from-splitWords), c.from, words...)
}

// splitWords is how many words a superlative may hold.
const splitWords = 10

// provinces counts the provinces that are named.
func (r *reader) provinces() int {
	n := 0
	for _, p := range r.places {
		if place, _ := r.catalogue.Place(p.keys[0]); place.Province() && !r.together(mention{keys: p.keys, pick: p.pick}) {
			n++
		}
	}
	return n
}

// asksPercent: a percentage that is no growth, or whether the plan is reached.
func (r *reader) asksPercent() bool {
	if r.has(growth) && !r.has(toPlan, reachPlan) {
		return false
	}
	if r.has(percentOf, toPlan) || r.reachesPlan() {
		return true
	}
	if share := r.first(shareOf); share != nil {
		return !r.asksMoneyAt(share.to) // chiếm mấy triệu
	}
	return r.has(reachPlan) && (r.has(yesOrNo, howIsIt) || len(r.asked(r.signals)) == 0)
}

// asksMoneyAt says whether a sum of money is asked for from token i on.
func (r *reader) asksMoneyAt(i int) bool {
	return r.is(i, howMany) && r.says(r.cueAt(i).from, min(r.cueAt(i).to+1, len(r.tokens)), "trieu", "ty", "ti", "dong", "trd")
}

// asksBeyond: vượt kế hoạch bao nhiêu tiền.
func (r *reader) asksBeyond() bool {
	return !r.has(percentOf) && slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == reachPlan && r.says(c.from, c.to, "vuot") && (r.is(c.to, howMany) || r.is(c.to, filler, neutral) && r.is(c.to+1, howMany))
	})
}

// asksTrend: qua các năm, thay đổi ra sao, năm nào nhiều nhất.
func (r *reader) asksTrend() bool {
	if r.has(whichPlace) {
		return false
	}
	return r.has(overYears, changeOf, byQuarter, byMonth) || r.has(whichYear) && len(r.periods) < 2
}

func (r *reader) asksCompare() bool {
	if r.has(growth, compared) || r.versus() {
		return true
	}
	return r.has(moreThan) && (r.has(orElse, whichPlace, together) || len(r.funds) > 1)
}

// asksTable: bảng, các chỉ tiêu; and the situation of a place where no
// indicator is named.
func (r *reader) asksTable() bool {
	if r.has(tabled, indicators) {
		return true
	}
	named := slices.ContainsFunc(r.signals, func(s signal) bool { return s.noun != "" || s.topic != noTopic })
	return r.has(situation) && !named && !r.has(howMany) || r.has(byProvince) && named && r.provinces() < 2
}

// reportSaid says whether a report is spoken of.
func (r *reader) reportSaid() bool {
	return r.has(report, everyMonth, everyHalf, everyYear, nineMonths) || r.has(everyQuart) && !r.onlyQuarter()
}

// onlyQuarter says whether "quý" is all there is of a quarterly report.
func (r *reader) onlyQuarter() bool {
	return !slices.ContainsFunc(r.cues, func(c cue) bool { return c.class == everyQuart && c.to-c.from > 1 })
}

// lastWord is the last token that is no sign or filler, -1 if there is none.
func (r *reader) lastWord() int {
	for i := len(r.tokens) - 1; i >= 0; i-- {
		if r.tokens[i].Kind != vi.Sign && !r.is(i, filler, together) {
			return i
		}
	}
	return -1
}
