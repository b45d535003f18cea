package question

import (
	"slices"
	"strings"

	"tiendo/internal/vi"
)

// A topic is a content of the programme, or what is common to all of them, as
// the first part of an indicator's code.
type topic string

// The topics whose indicators are told apart by what is counted.
const (
	noTopic     topic = ""
	budget      topic = "budget"
	projects    topic = "projects"
	vocational  topic = "vocational"
	capacity    topic = "capacity"
	technology  topic = "technology"
	products    topic = "products"
	consulting  topic = "consulting"
	information topic = "information"
	clusters    topic = "clusters"
	cooperation topic = "cooperation"
	management  topic = "management"
)

// A signal is a stretch of tokens that says something of the indicator: the
// name of one, what is counted, or which content it belongs to.
type signal struct {
	from, to int
	codes    []string // of the name of one; several if it has several readings
	topic    topic
	noun     class
}

// contents say which indicator counts a noun of a content.
var contents = []struct {
	topic topic
	noun  class
	code  string
}{
	{vocational, people, "vocational.trainees"}, {vocational, course, "vocational.classes"}, {vocational, money, "vocational.money"},
	{capacity, people, "capacity.trainees"}, {capacity, seminar, "capacity.seminars"}, {capacity, enterprise, "capacity.enterprises"}, {capacity, money, "capacity.money"},
	{technology, model, "technology.models"}, {technology, establishment, "technology.establishments"}, {technology, enterprise, "technology.establishments"}, {technology, money, "technology.money"},
	{products, fair, "products.fairs"}, {products, turnout, "products.participations"}, {products, money, "products.money"},
	{consulting, contract, "consulting.projects"}, {consulting, income, "consulting.revenue"}, {consulting, money, "consulting.revenue"}, {consulting, centre, "consulting.centres"},
	{information, item, "information.items"}, {information, money, "information.money"},
	{clusters, cluster, "clusters"}, {clusters, money, "clusters.money"},
	{cooperation, delegation, "cooperation.delegations"}, {management, money, "management.money"},
	{budget, money, "budget.executed"}, {projects, undertaking, "projects"},
}

// codeOf is the indicator that counts a noun of a topic, "" if none does.
func codeOf(t topic, noun class) string {
	for _, c := range contents {
		if c.topic == t && c.noun == noun {
			return c.code
		}
	}
	return ""
}

// codesOf are the indicators of a topic.
func codesOf(t topic) []string {
	var codes []string
	for _, c := range contents {
		if c.topic == t && !slices.Contains(codes, c.code) {
			codes = append(codes, c.code)
		}
	}
	return codes
}

// nounsAlone are the nouns that belong to one content even when none is named.
var nounsAlone = []struct {
	noun  class
	topic topic
}{
	{establishment, technology}, {model, technology}, {course, vocational}, {seminar, capacity}, {fair, products}, {turnout, products},
	{undertaking, projects}, {cluster, clusters}, {delegation, cooperation}, {item, information}, {money, budget},
}

// topicAlone is the content of a noun that belongs to one.
func topicAlone(noun class) topic {
	for _, n := range nounsAlone {
		if n.noun == noun {
			return n.topic
		}
	}
	return noTopic
}

// topicWords say which content a word of the lexicon speaks of.
var topicWords = []struct {
	class class
	topic topic
}{
	{aboutMachines, technology}, {aboutTraining, vocational}, {aboutCapacity, capacity}, {aboutProducts, products}, {aboutConsult, consulting},
	{aboutNews, information}, {aboutClusters, clusters}, {aboutAbroad, cooperation}, {aboutOffice, management},
	{provinceLevel, products}, {regionLevel, products}, {nationLevel, products},
}

// nouns are the classes that are counted.
var nouns = []class{money, establishment, enterprise, model, people, course, seminar, fair, turnout, product, contract, undertaking, centre, cluster, delegation, item}

// scanSignals finds what says something of the indicator, in the order of the
// text.
func (r *reader) scanSignals() {
	found := append(r.catalogue.IndicatorsIn(r.spelt), slices.DeleteFunc(r.more.ScanText(r.spelt), func(sp vi.Span) bool { return sp.How > vi.Folded })...)
	slices.SortStableFunc(found, func(a, b vi.Span) int { return a.From - b.From })
	spans := slices.DeleteFunc(found, func(sp vi.Span) bool { return !r.namesIndicator(sp) })
	for _, sp := range vi.Longest(joinLevels(withoutParts(spans))) {
		s := signal{from: sp.From, to: sp.To}
		for _, m := range sp.Matches {
			if !slices.Contains(s.codes, m.Target) {
				s.codes = append(s.codes, m.Target)
			}
		}
		s.topic, s.noun = topicOf(s.codes[0]), nounOf(s.codes[0])
		r.signals = append(r.signals, s)
	}
	r.trimBeside(r.signals)
	named := len(r.signals)
	for _, c := range r.cues {
		if slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= c.from && c.to <= f.to && f.to-f.from > c.to-c.from }) {
			continue // both funding sources
		}
		s := signal{from: c.from, to: c.to}
		for _, t := range topicWords {
			if t.class == c.class {
				s.topic = t.topic
			}
		}
		if slices.Contains(nouns, c.class) || c.class == planned && (r.says(c.from, c.to, "von", "toan") || r.stretch(c.from, c.to) == "dinh chi") {
			s.noun = c.class
			if c.class == planned {
				s.noun = money // vốn được giao
			}
		} else if f := r.folded(c.from); s.topic == products && (f == "san" || f == "sp") {
			s.noun = product // sản phẩm khu vực
		}
		if code := r.ofKind(c); code != "" {
			s.codes, s.topic, s.noun = []string{code}, topicOf(code), nounOf(code)
		}
		if s.topic == noTopic && s.noun == "" {
			continue
		}
		if !slices.ContainsFunc(r.signals[:named], func(o signal) bool { return o.from <= s.from && s.to <= o.to && o.noun != "" && o.topic != noTopic }) {
			r.signals = append(r.signals, s)
		}
	}
	r.signals = append(r.signals, r.spendings()...)
	for _, f := range r.funds {
		if slices.ContainsFunc(r.signals, func(o signal) bool { return o.noun != "" }) {
			break // "số đề án vốn địa phương" counts projects
		}
		if r.saysMoney(f) && !slices.ContainsFunc(r.signals, func(o signal) bool { return o.from < f.to && f.from < o.to }) {
			r.signals = append(r.signals, signal{from: f.from, to: f.to, noun: money})
		}
	}
	r.signals = slices.DeleteFunc(r.signals, func(s signal) bool { return s.counterpart() && r.excluded(s.from) })
	r.cues = slices.DeleteFunc(r.cues, func(c cue) bool { return c.class == counterpart && r.excluded(c.from) })
	r.place()
	slices.SortStableFunc(r.signals, func(a, b signal) int { return a.from - b.from })
}

// withoutParts drops what lies within a longer name with a slip in it: of
// "donh thu tư vấn" the consulting.
func withoutParts(spans []vi.Span) []vi.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(sp vi.Span) bool {
		return slices.ContainsFunc(near(spans, sp), func(o vi.Span) bool {
			return o.How > vi.Folded && o.From <= sp.From && sp.To <= o.To && o.To-o.From > sp.To-sp.From
		})
	})
}

// spendings are the words that make money of the content behind them ("chi tuyên
// truyền"), and beneficiaries of the units that are counted ("mấy đơn vị mua máy").
func (r *reader) spendings() []signal {
	var found []signal
	machines := slices.ContainsFunc(r.signals, func(s signal) bool { return s.topic == technology })
	for _, c := range r.cues {
		switch {
		case c.class == howMany && r.folded(c.from+1) == "much":
			found = append(found, signal{from: c.from, to: c.to, noun: money})
		case c.class == moneyVerb && slices.ContainsFunc(r.signals, func(s signal) bool { return s.from == c.to && s.topic != noTopic && s.topic != budget && s.noun == "" }):
			found = append(found, signal{from: c.from, to: c.to, noun: money})
		case machines && r.stretch(c.from, c.to) == "don vi" && r.asks(c.from-1):
			found = append(found, signal{from: c.from, to: c.to, noun: establishment})
		}
	}
	return found
}

// joinLevels makes one of two names that share words and a target, as "sản phẩm
// tiêu biểu" of three levels and "tiêu biểu quốc gia" do: it means what both mean.
func joinLevels(spans []vi.Span) []vi.Span {
	joined := slices.Clone(spans)
	for _, a := range spans {
		if len(a.Matches) < 2 {
			continue
		}
		for _, b := range near(spans, a) {
			if !(a.From < b.From && b.From < a.To && a.To < b.To) || len(a.Matches) < 2 {
				continue
			}
			both := slices.DeleteFunc(slices.Clone(b.Matches), func(m vi.Match) bool {
				return !slices.ContainsFunc(a.Matches, func(o vi.Match) bool { return o.Target == m.Target })
			})
			if len(both) > 0 {
				joined = append(joined, vi.Span{From: a.From, To: b.To, How: max(a.How, b.How), Matches: both})
			}
		}
	}
	return joined
}

// namesIndicator says whether a stretch found in the catalogue speaks of an
// indicator here.
func (r *reader) namesIndicator(sp vi.Span) bool {
	counted := sp.To == sp.From+1 && r.folded(sp.From) == "da" && strings.EqualFold(r.tokens[sp.From].Text, "da") && r.asks(sp.From-1) // mấy da
	if !r.trusts(sp) && !counted || r.inPlace(sp.From, sp.To) || sp.How == vi.Typo && r.knownWord(sp) {
		return false
	}
	if sp.Matches[0].Target == "projects.stopped" && r.folded(sp.To-1) == "dung" && (r.words[strings.ToLower(r.tokens[sp.To-1].Text)] && sp.How == vi.Contradicted || r.is(sp.To, money)) {
		return false // đề án dùng tiền tỉnh
	}
	for i := sp.From; i < sp.To; i++ {
		c := r.cueAt(i)
		if sp.How > vi.Folded && c != nil && c.to-c.from > 1 && (c.from < sp.From || c.to > sp.To) {
			return false // chi "tieu khuyen cong" is no slip for tiền khuyến công
		}
		if c == nil || c.from > sp.From || c.to < sp.To {
			continue
		}
		switch c.class {
		case foreign, own, actor, byCentre, notHandedIn, sourced:
			return false
		case domainWord: // trung tâm khuyến công is who acts, unless it is counted
			if sp.Matches[0].Target == codeOf(consulting, centre) {
				return r.asks(sp.From - 1)
			}
		}
	}
	if sp.How == vi.Folded && r.sounds(sp.From, sp.To) == 1 && len(r.tokens[sp.From].Folded) <= 2 && hasTone(sp.Matches[0].Text) {
		return r.asks(sp.From - 1) // may da, bn da
	}
	if r.folded(sp.From) == "da" && sp.To == sp.From+1 {
		return strings.EqualFold(r.tokens[sp.From].Text, "đa") || r.asks(sp.From-1)
	}
	return true
}

// knownWord says whether the word with the slip is another word, typed right:
// "trong kinh phí" is no slip for tổng kinh phí.
func (r *reader) knownWord(sp vi.Span) bool {
	name := strings.Fields(vi.Fold(sp.Matches[0].Text))
	for i := sp.From; i < sp.To; i++ {
		c := r.cueAt(i)
		if !slices.Contains(name, r.folded(i)) && c != nil && !c.slip {
			return true
		}
	}
	return false
}

// asks says whether token i asks how many.
func (r *reader) asks(i int) bool { return r.is(i, howMany, numberOf) }

// topicOf is the topic of an indicator by its code.
func topicOf(code string) topic {
	t, _, _ := strings.Cut(code, ".")
	return topic(t)
}

// nounOf is what an indicator counts, by its code.
func nounOf(code string) class {
	for _, c := range contents {
		if c.code == code && (c.noun != enterprise || c.topic == capacity) {
			return c.noun
		}
	}
	switch _, kind, _ := strings.Cut(code, "."); kind {
	case "allocated", "disbursed", "counterpart", "total_cost":
		return money
	case "attendees":
		return people
	case "province", "region", "nation":
		return product
	case "stopped":
		return undertaking
	}
	return ""
}
