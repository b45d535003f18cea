package question

import (
	"slices"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// meeting reads a question about a conference.
func (r *reader) meeting() {
	m := &Meeting{}
	r.q.Meeting = m
	r.readFacts(m)
	r.readEdition(m)
	r.readMeetingPlace(m)
	if r.otherMeeting() {
		r.q = Query{Text: r.text, Status: Other}
		return
	}
	if m.Number == 0 && r.followsUp() && r.ctx.Previous.Meeting != nil {
		m.Number = r.ctx.Previous.Meeting.Number
		r.q.Inherited = append(r.q.Inherited, ConferenceSlot)
	}
	if m.Number == 0 {
		r.ask(Choice{Slot: ConferenceSlot})
	}
	r.conclude()
}

// otherMeeting says whether the conference is called by a name that is not of
// this programme: hội nghị trung ương, hội nghị thượng đỉnh.
func (r *reader) otherMeeting() bool {
	c := r.first(meeting)
	known := slices.ContainsFunc(r.conferences, func(k data.Conference) bool { return k.Number == r.q.Meeting.Number })
	return c != nil && !r.has(domainWord) && (r.unknown(c.to) && !known || r.is(c.to, foreign) || len(r.funds) > 0 && r.funds[0].from == c.to)
}

// factWords say which fact a class asks for.
var factWords = []struct {
	class class
	fact  Fact
}{
	{flagWord, Flag}, {chaired, Chair}, {awarded, Awards}, {tasked, Tasks}, {attended, Attendees}, {whenWord, Date}, {whichYear, Date}, {whereWord, Venue}, {hosting, Host}, {reviewWord, Results},
}

func (r *reader) readFacts(m *Meeting) {
	for _, w := range factWords {
		if r.has(w.class) && !slices.Contains(m.Facts, w.fact) && (w.class != reviewWord || len(m.Facts) == 0) {
			m.Facts = append(m.Facts, w.fact)
		}
	}
	for i := range r.tokens { // diễn ra năm bao nhiêu, năm mấy
		if r.folded(i) == "nam" && r.is(i+1, howMany) && !slices.Contains(m.Facts, Date) {
			m.Facts = append(m.Facts, Date)
		}
	}
	if at := slices.Index(m.Facts, Tasks); at >= 0 && r.has(whoWord) && r.says(0, len(r.tokens), "luan", "dao", "bieu") {
		m.Facts[at] = Chair // ai là người kết luận
	}
	if len(m.Facts) == 0 && r.says(0, len(r.tokens), "giao", "soan") {
		m.Facts = append(m.Facts, Tasks)
	}
	if len(m.Facts) == 0 && r.has(situation) {
		m.Facts = append(m.Facts, Results)
	}
	if len(r.asked(r.signals)) > 0 && !slices.Contains(m.Facts, Attendees) && slices.ContainsFunc(r.signals, func(s signal) bool { return s.noun == people }) {
		m.Facts = append(m.Facts, Attendees)
	}
	if at := slices.Index(m.Facts, Host); at >= 0 && (r.has(nextOne) && r.editionSaid() || r.afterHost()) {
		m.Facts[at] = NextHost // who hosts after the one that is named
	}
	if slices.Contains(m.Facts, Flag) {
		m.Facts = slices.DeleteFunc(m.Facts, func(f Fact) bool { return f == Host }) // cờ đăng cai
	}
}

// afterHost says whether a conference is named as the one before: sau Ninh Thuận.
func (r *reader) afterHost() bool {
	return slices.ContainsFunc(r.places, func(p placeSpan) bool { return r.folded(p.from-1) == "sau" })
}

// editionSaid says whether a conference is named by its number.
func (r *reader) editionSaid() bool { n, _ := r.editionNumber(); return n > 0 }

// editionNumber reads "lần thứ XI", "lần 11", "XIII", "hội nghị 12".
func (r *reader) editionNumber() (number, at int) {
	for i := range r.tokens {
		before := r.is(i-1, edition, meeting, meetingHN) || r.is(i+1, meeting) && strings.HasSuffix(r.folded(i), "th")
		if r.inPeriod(i) && !before {
			continue
		}
		if n := romanNumber(r.tokens[i].Text); n > 0 && (before || n > 1 && strings.ToUpper(r.tokens[i].Text) == r.tokens[i].Text && r.cueAt(i) == nil) {
			return n, i
		}
		n, err := strconv.Atoi(strings.TrimRight(strings.ToLower(r.tokens[i].Text), "th"))
		if err == nil && n > 0 && n < 100 && before {
			return n, i
		}
	}
	for i := range r.tokens { // the eleventh conference, the 12th promotion conference
		if n := slices.Index(ordinals, r.folded(i)); n >= 0 && r.has(meeting) {
			return n + 1, i
		}
		n, err := strconv.Atoi(strings.TrimSuffix(r.folded(i), "th"))
		if err == nil && n > 0 && n < 100 && strings.HasSuffix(r.folded(i), "th") && r.has(meeting) && !r.inPeriod(i) {
			return n, i
		}
	}
	for i := range r.tokens { // lần thứ mười một
		if r.is(i+1, edition) {
			continue
		}
		if n := spokenNumber(r.folded(i+1), r.folded(i+2)); r.is(i, edition) && n > 0 {
			return n, i + 1
		}
	}
	return 0, 0
}

// ordinals are the English ordinal numbers, from the first.
var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"}

// romanNumber reads a Roman number up to 39, 0 if it is none.
func romanNumber(s string) int {
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'i': 1, 'v': 5, 'x': 10}[s[i]]
		switch {
		case v == 0:
			return 0
		case v < last:
			n -= v
		default:
			n, last = n+v, v
		}
	}
	return n
}

// spokenNumber reads "mười", "mười một".
func spokenNumber(a, b string) int {
	small := []string{"", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"}
	if a != "muoi" {
		return max(0, slices.Index(small, a))
	}
	return 10 + max(0, slices.Index(small, b))
}

// readEdition finds which conference is meant: by number, by year, by host, the
// latest or the next one.
func (r *reader) readEdition(m *Meeting) {
	if n, at := r.editionNumber(); n > 0 {
		m.Number = n
		r.took(ConferenceSlot, strconv.Itoa(n), at, at+1)
		return
	}
	var found []int
	for _, p := range r.periods {
		if p.Word == calendar.WordNone && len(p.Periods) == 1 && p.Periods[0].Kind() == calendar.KindYear && !(r.has(nextOne) && p.Relative) {
			found = r.heldIn(strconv.Itoa(p.Periods[0].From.Year()))
			r.took(PeriodSlot, p.Periods[0].Code(), p.from, p.to)
		}
	}
	latest := 0
	for _, c := range r.conferences {
		latest = max(latest, c.Number)
	}
	switch {
	case len(found) == 1:
		m.Number = found[0]
	case len(found) == 0 && r.byHost() > 0:
		m.Number = r.byHost()
	case len(found) == 0 && r.has(nextOne, register): // one registers for what is to come
		m.Number = latest + 1
	case len(found) == 0 && (r.has(lastOne) || r.said(calendar.WordLatest)):
		m.Number = latest
	}
}

// heldIn lists the conferences of a year.
func (r *reader) heldIn(year string) []int {
	var found []int
	for _, c := range r.conferences {
		if c.YearHeld == year {
			found = append(found, c.Number)
		}
	}
	return found
}

// byHost is the only conference that a named province has held, 0 if there is
// none.
func (r *reader) byHost() int {
	number := 0
	for _, p := range r.places {
		for _, c := range r.conferences {
			if c.Host != "" && slices.Contains(p.keys, c.Host) {
				if number != 0 {
					return 0
				}
				number = c.Number
			}
		}
	}
	return number
}

// readMeetingPlace fills Places with the region whose conference it is: the one
// of the catalogue of conferences where no other is named.
func (r *reader) readMeetingPlace(m *Meeting) {
	key := "region:central"
	for _, p := range r.places {
		if place, _ := r.catalogue.Place(p.keys[0]); place.Region() && p.sure {
			key = place.Key
		}
		r.took(PlaceSlot, strings.Join(p.keys, "|"), p.from, p.to)
	}
	if place, ok := r.catalogue.Place(key); ok {
		r.q.Places = []data.Located{{Place: place}}
	}
	if key != "region:central" {
		m.Number = 0
	}
}
