package commands

import (
	"context"
	"slices"
	"strings"
	"sync"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/words"
)

// maxQuestion bounds what is read of a question.
const maxQuestion = 1000

// free answers /ask: a question in one's own words.
func free(store *data.Store, run runner) Command {
	var readers readers
	text := Option{Name: "text", Help: "Your question, as you would type it to a colleague", Required: true}
	return Command{
		Name:    "ask",
		Help:    "Ask in your own words, in Vietnamese",
		Options: []Option{text},
		Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			return answerFree(ctx, store, &readers, run, in.Values[text.Name], in)
		},
	}
}

// Question is the call of /ask with a text.
func Question(text string, in Input) Call {
	in.Values = map[string]string{"text": text}
	return Call{Path: []string{"ask"}, Input: in}
}

// A runner answers a command line.
type runner func(ctx context.Context, line string, in Input) (message.Message, error)

// answerFree reads a question and answers it as the typed command would, with
// what was understood above it.
func answerFree(ctx context.Context, store *data.Store, readers *readers, run runner, text string, in Input) (message.Message, error) {
	if r := []rune(text); len(r) > maxQuestion {
		text = string(r[:maxQuestion])
	}
	reader, err := readers.of(ctx, store)
	if err != nil {
		return message.Message{}, err
	}
	slow := slowMoney(text)
	if slow {
		text = asLate(text)
	}
	q, err := understand(ctx, store, reader, text, in)
	if err != nil {
		return message.Message{}, err
	}
	switch q.Status {
	case question.Other:
		return notAnswered(q, in), nil
	case question.Clarify:
		return asked{q, store.Catalogue()}.clarify(ctx, store, in)
	}
	what := asked{q, store.Catalogue()}
	lines := what.lines()
	if late := what.slowLines(in.Today()); slow && len(late) > 0 {
		lines = late
	}
	if len(lines) == 0 {
		return whatItAnswers(in), nil
	}
	m, err := runAll(ctx, run, lines, in)
	if err == nil {
		err = what.specify(ctx, store, in, &m)
	}
	if err != nil {
		return message.Message{}, err
	}
	var typed []string
	for _, l := range lines {
		typed = append(typed, typedLine(l, in.Tag))
	}
	m.Lines = append([]string{words.Understood.In(in.Tag, what.understood(in), strings.Join(typed, " · "))}, m.Lines...)
	return m, nil
}

// understand reads a question with what is known of the asker: the own place,
// and the last questions in the channel.
func understand(ctx context.Context, store *data.Store, reader *question.Reader, text string, in Input) (question.Query, error) {
	known := question.Context{Today: in.Today()}
	own, err := store.Setting(ctx, ownPlace(in.Asker))
	if err != nil {
		return question.Query{}, err
	}
	known.Place, _ = store.Catalogue().Place(own)
	who := in.Asker.Guild + ":" + in.Asker.Channel + ":" + in.Asker.ID
	earlier, err := store.Asked(ctx, who, in.Now)
	if err != nil {
		return question.Query{}, err
	}
	for _, before := range earlier {
		q := reader.Read(before, known)
		known.Previous = &q
	}
	q, err := reader.Read(text, known).Settle(ctx, store, in.Today())
	if err != nil {
		return question.Query{}, err
	}
	if q.Status == question.Other || in.Asker.ID == "" {
		return q, nil
	}
	chain := []string{text}
	if len(q.Inherited) > 0 {
		chain = append(earlier, text)
	}
	return q, store.SetAsked(ctx, who, chain[max(0, len(chain)-maxChain):], in.Now)
}

// readers keeps the reader of questions until the catalogue changes.
type readers struct {
	mu        sync.Mutex
	catalogue *data.Catalogue
	reader    *question.Reader
}

func (r *readers) of(ctx context.Context, store *data.Store) (*question.Reader, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := store.Catalogue(); r.catalogue != c {
		conferences, err := store.Conferences(ctx)
		if err != nil {
			return nil, err
		}
		r.catalogue, r.reader = c, question.New(c, conferences)
	}
	return r.reader, nil
}

// maxChain is how many short questions may lean on each other.
const maxChain = 6

// runAll answers the lines that a question comes to, as one message.
func runAll(ctx context.Context, run runner, lines []string, in Input) (message.Message, error) {
	var all message.Message
	for n, line := range lines {
		one := in
		one.Whole = one.Whole || len(lines) > 1
		m, err := run(ctx, line, one)
		if err != nil {
			return message.Message{}, err
		}
		if n == 0 {
			all = m
			continue
		}
		all.Lines = append(append(append(all.Lines, m.Title), m.Lines...), m.Below...)
		all.Fields = append(all.Fields, m.Fields...)
		all.About.Figures = append(all.About.Figures, m.About.Figures...)
		all.Small = joinSmall(all.Small, m.Small)
		all.Buttons, all.Menus = nil, nil // they go on from one of the answers only
		if m.Status == message.Answer || m.Status == "" {
			all.Status = m.Status
		}
	}
	return all, nil
}

// joinSmall joins the small print of two answers: the sources of both, each
// once, and the last line of the first, which says of when they are.
func joinSmall(a, b []message.Link) []message.Link {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	joined := slices.Clone(a[:len(a)-1])
	for _, link := range b[:len(b)-1] {
		if !slices.Contains(joined, link) {
			joined = append(joined, link)
		}
	}
	return append(joined, a[len(a)-1])
}

// notAnswered says why a question is not answered.
func notAnswered(q question.Query, in Input) message.Message {
	m := whatItAnswers(in)
	switch q.Outside {
	case question.Districts:
		m.Title = words.NoDistricts.In(in.Tag)
	case question.Norms:
		m.Title = words.NoNorms.In(in.Tag)
	}
	return m
}

// whatItAnswers is said to what is no question for this bot.
func whatItAnswers(in Input) message.Message {
	m := message.Message{Status: message.Other, Title: words.NotMine.In(in.Tag), Lines: []string{words.HelpNote.In(in.Tag)}}
	for _, e := range words.Examples() {
		m.Buttons = append(m.Buttons, message.Button{Label: e.Label.In(in.Tag), Line: e.Line})
	}
	return m
}
