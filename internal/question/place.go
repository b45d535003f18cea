package question

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"tiendo/internal/vi"
)

// A placeSpan is a stretch of tokens that may name a place.
type placeSpan struct {
	from, to int
	keys     []string
	text     string // the name as the catalogue writes it
	sure     bool   // it names the place and nothing else
	pick     bool   // it names one of several places and has to be asked
	slip     bool   // it is only like the name
	folded   bool   // it has fewer tones than the name
	unsure   bool   // the name means other things too
}

// A mention is a place as a question names it, before the period says which
// unit of that name is meant.
type mention struct {
	keys     []string
	typed    string
	from, to int
	unit     class // former or renewed if the words say so
	pick     bool  // one of keys' names has to be chosen, even if it is the only one
	own      bool
}

// scanPlaces finds the names of places. Only sure ones hold their words against
// other readings.
func (r *reader) scanPlaces() {
	spans := slices.DeleteFunc(r.catalogue.PlacesIn(r.spelt), func(sp vi.Span) bool {
		return !r.trusts(sp) || sp.How == vi.Typo && r.otherWord(r.lexicon, sp)
	})
	spans = r.withoutHalves(withoutFundings(spans, r.fundings.ScanText(r.spelt)))
	for _, sp := range vi.Longest(withoutBeginnings(spans)) {
		p := placeSpan{from: sp.From, to: sp.To, text: sp.Matches[0].Text, slip: sp.How > vi.Folded, folded: sp.How == vi.Folded}
		p.sure = !p.slip
		for _, m := range sp.Matches {
			p.keys = append(p.keys, m.Target)
			p.sure, p.unsure = p.sure && !m.Ambiguous, p.unsure || m.Ambiguous
		}
		if sp.How == vi.Folded && r.sounds(sp.From, sp.To) == 1 {
			p.sure = p.sure && len(r.tokens[sp.From].Folded) > 2
		}
		r.places = append(r.places, p)
	}
}

// otherWord says whether the word in which a name has its slip is one of the
// lexicon, typed right: "lam xong" is no slip for Lâm Đồng.
func (s *sentence) otherWord(l lexicon, sp vi.Span) bool {
	name := strings.Fields(vi.Fold(sp.Matches[0].Text))
	for _, t := range s.tokens[sp.From:sp.To] {
		if slices.Contains(name, t.Folded) {
			continue
		}
		if found := l.any.Find(t.Text); len(found) > 0 && found[0].How <= vi.Folded {
			return true
		}
	}
	return false
}

// near are those of spans, in the order of the text, that can share a token with sp.
func near(spans []vi.Span, sp vi.Span) []vi.Span {
	from := sort.Search(len(spans), func(n int) bool { return spans[n].From > sp.From-vi.SpanTokens })
	to := sort.Search(len(spans), func(n int) bool { return spans[n].From >= sp.To })
	return spans[from:max(from, to)]
}

// withoutBeginnings drops a word of many places ("quảng") that begins a whole
// name with a slip in it ("quang binhh").
func withoutBeginnings(spans []vi.Span) []vi.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(sp vi.Span) bool {
		return sp.Matches[0].Ambiguous && slices.ContainsFunc(near(spans, sp), func(o vi.Span) bool {
			return o.How > vi.Folded && o.From <= sp.From && sp.To <= o.To && o.To-o.From > sp.To-sp.From
		})
	})
}

// withoutFundings drops what is half the name of a source of funds and half that
// of another place: of "quoc gia lai chau" the gia lai.
func withoutFundings(places, fundings []vi.Span) []vi.Span {
	return slices.DeleteFunc(slices.Clone(places), func(sp vi.Span) bool {
		return slices.ContainsFunc(fundings, func(f vi.Span) bool {
			return f.From < sp.From && sp.From < f.To && f.To < sp.To &&
				slices.ContainsFunc(places, func(o vi.Span) bool { return o.From == f.To && o.To >= sp.To })
		})
	})
}

// withoutHalves drops what is half a common word and half something else, if
// another place is named: of "bao nhieu lao dong ha bot" the dong ha.
func (r *reader) withoutHalves(places []vi.Span) []vi.Span {
	common := []string{"ty", "trieu", "lao", "hoat", "hop", "hoi", "bien"} // … đồng, … động
	reports := func(sp vi.Span) bool {                                     // báo cáo lãnh đạo, báo cáo bằng văn bản
		return r.folded(sp.From-1) == "bao" && r.folded(sp.From) == "cao" || r.folded(sp.To-1) == "lanh" && r.folded(sp.To) == "dao"
	}
	if len(places) < 2 {
		return places
	}
	return slices.DeleteFunc(places, func(sp vi.Span) bool {
		return sp.How == vi.Folded && (reports(sp) || r.folded(sp.From) == "dong" && slices.Contains(common, r.folded(sp.From-1)))
	})
}

// inPlace says whether a stretch shares a token with a sure place name.
func (r *reader) inPlace(from, to int) bool {
	at := sort.Search(len(r.places), func(n int) bool { return r.places[n].to > from })
	for ; at < len(r.places) && r.places[at].from < to; at++ {
		if r.places[at].sure {
			return true
		}
	}
	return false
}

// beforePlace is where the first sure place name within a cue begins.
func (r *reader) beforePlace(c cue) int {
	at := sort.Search(len(r.places), func(n int) bool { return r.places[n].to > c.from })
	for ; at < len(r.places) && !r.places[at].sure; at++ {
	}
	return r.places[at].from
}

// choosePlaces decides what the unsure place words mean, now that the other
// words are known.
func (r *reader) choosePlaces() {
	r.places = slices.DeleteFunc(r.places, func(p placeSpan) bool {
		heads := !p.sure && r.headsRegion(p)
		for i := p.from; heads && i < p.to; i++ {
			r.taken[i] = PlaceSlot
		}
		return heads || !p.sure && r.explained(p)
	})
	var known sureOnes
	for i := range r.places {
		known.note(r, i)
	}
	for i := range r.places {
		if !r.places[i].sure {
			r.judge(i, known)
			known.note(r, i)
		}
	}
	r.places = slices.DeleteFunc(r.places, func(p placeSpan) bool {
		if p.keys == nil {
			for i := p.from; i < p.to; i++ {
				r.taken[i] = PlaceSlot // understood, and needed no more
			}
		}
		return p.keys == nil
	})
}

// headsRegion says whether a word for any region only begins the name of one: of
// "khu vực miền Trung" the khu vực.
func (r *reader) headsRegion(p placeSpan) bool {
	return len(p.keys) > 1 && r.whole(p) && slices.ContainsFunc(r.places, func(o placeSpan) bool { return o.from == p.to && r.whole(o) })
}

// mergedInto says whether place n is only named as what another became part of:
// Bình Thuận trước khi về Lâm Đồng.
func (r *reader) mergedInto(n int) bool {
	i := r.places[n].from - 1
	if n == 0 || !slices.Contains([]string{"ve", "vao", "voi", "cung", "thuoc"}, r.folded(i)) {
		return false
	}
	if r.folded(i) == "thuoc" {
		return true // Hậu Giang, nay thuộc Cần Thơ
	}
	return r.says(max(0, i-4), i, "nhap", "gop") || r.folded(i) == "ve" && r.folded(i-1) == "khi"
}

// explained says whether a longer phrase that is no place holds the span.
func (r *reader) explained(p placeSpan) bool {
	for i := p.from; i < p.to; i++ {
		c := r.cueAt(i)
		if p.slip && c != nil && c.to-c.from > 1 {
			return true // nâng cao năng lực is no Cao Bằng
		}
		if c != nil && c.to-c.from > p.to-p.from && c.class != filler && c.class != neutral {
			return true
		}
		if c != nil && c.to-c.from == p.to-p.from && (c.class == own || c.class == regionLevel) {
			return true
		}
	}
	inside := func(from, to int) bool {
		return from <= p.from && p.to <= to && to-from > p.to-p.from || p.slip && from < p.to && p.from < to
	}
	return slices.ContainsFunc(r.signals, func(s signal) bool { return inside(s.from, s.to) }) ||
		slices.ContainsFunc(r.funds, func(f fundSpan) bool { return inside(f.from, f.to) }) ||
		slices.ContainsFunc(r.periods, func(m periodSpan) bool { return inside(m.from, m.to) })
}

// readPlaces keeps the places that the question names.
func (r *reader) readPlaces() {
	all := r.unitOfAll()
	for n, p := range r.places {
		if r.mergedInto(n) {
			r.took(PlaceSlot, strings.Join(p.keys, "|"), p.from, p.to)
			continue
		}
		unit := cmp.Or(r.unitAfter(p), all)
		if r.inDistrict(p) {
			r.q.mentioned = append(r.q.mentioned, mention{keys: p.keys, typed: r.typed(p.from, p.to), from: p.from, to: p.to, pick: true})
		} else if !r.against.holds(p.from) && !r.mentions(p, unit) {
			r.q.mentioned = append(r.q.mentioned, mention{keys: p.keys, typed: r.typed(p.from, p.to), from: p.from, to: p.to, pick: p.pick, unit: unit})
		}
		r.took(PlaceSlot, strings.Join(p.keys, "|"), p.from, p.to)
	}
	if c := r.ownPlace(); c != nil {
		m := mention{from: c.from, to: c.to, own: true}
		if r.ctx.Place.Key != "" {
			m.keys = []string{r.ctx.Place.Key}
		}
		r.q.mentioned = append(r.q.mentioned, m)
		r.took(PlaceSlot, r.ctx.Place.Key, c.from, c.to)
	}
}

// mentions says whether a place is among those that are kept already.
func (r *reader) mentions(p placeSpan, unit class) bool {
	return slices.ContainsFunc(r.q.mentioned, func(m mention) bool { return slices.Equal(m.keys, p.keys) && m.unit == unit })
}

// ownPlace returns the words for the asker's own place. Beside a place that is
// named they mean that one ("em ở Thanh Hóa, tỉnh em …"), unless the two are
// held against each other.
func (r *reader) ownPlace() *cue {
	c := r.first(own)
	if c == nil || len(r.places) == 0 {
		return c
	}
	if r.is(c.from-1, compared, together, orElse) || r.is(c.to, compared, together, orElse) {
		return c
	}
	return nil
}

// unitAfter reads "cũ", "mới", "(sau sáp nhập)" behind a name.
func (r *reader) unitAfter(p placeSpan) class {
	for i := p.to; i < min(p.to+2, len(r.tokens)); i++ {
		if r.is(i, former) && r.folded(i) != "cu" || r.folded(i) == "cu" && r.tokens[i].Text != "củ" {
			return former
		}
		if r.is(i, renewed) && !r.is(i+1, mostOf) && !(r.folded(i) == "moi" && r.soon(i)) {
			return renewed
		}
		if r.tokens[i].Kind != vi.Sign {
			break
		}
	}
	return ""
}

// soon says whether "mới" at token i is of what is done just now, and not of the
// place before it: Lâm Đồng mới được mấy đề án.
func (r *reader) soon(i int) bool {
	return !r.tokens[i].Toned && r.is(i+1, done, carried, howMany) || !r.tokens[i].Toned && slices.Contains([]string{"duoc", "dc", "co", "lam", "chi", "giai", "to", "day", "mo", "xong", "dat", "ho"}, r.folded(i+1))
}

// unitOfAll reads a phrase that goes for all names, wherever it stands.
func (r *reader) unitOfAll() class {
	if c := r.first(former, renewed); c != nil && c.to-c.from > 1 {
		return c.class
	}
	return ""
}
