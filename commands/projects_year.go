package commands

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// splitting answers /projects split: what of a project of several years is of
// one of them.
func (o projectOptions) splitting() Command {
	year := Option{Name: "year", Help: "Which of its years", Required: true}
	var fields []Option
	for _, name := range data.ShareFields() {
		fields = append(fields, fieldOption(name))
	}
	return Command{
		Name: "split", Help: "For coordinators: what is of one year, of a project of several", Private: true, Needs: Coordinator, Of: o.placeOf,
		Options: append(append([]Option{o.project, year}, fields...), o.why, o.sure),
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			old, err := o.whichProject(ctx, in)
			if err != nil {
				return message.Message{}, err
			}
			n, err := strconv.Atoi(in.Text(year))
			if err != nil || n < old.From || n > old.To {
				return message.Message{}, mistake(words.NotItsYear.In(in.Tag, in.Text(year), projectYears(&old)))
			}
			p, given := old, false
			for _, field := range fields {
				given = given || in.Text(field) != ""
				if err := in.setShare(&p, n, field); err != nil {
					return message.Message{}, err
				}
			}
			if !given {
				share, _ := old.Share(n)
				return message.Message{Form: in.shareForm(share)}, nil
			}
			p.CoverShares()
			return o.save(ctx, in, old, p, words.ProjectUpdated)
		},
	}
}

// setShare reads what a person typed for a field of one year; nothing typed
// leaves it as it is.
func (in Input) setShare(p *data.Project, year int, o Option) error {
	if in.Text(o) == "" {
		return nil
	}
	var typed data.Project // what is of a year is typed as what is of the whole
	if err := in.setField(&typed, o); err != nil {
		return err
	}
	f, _ := data.FieldOf(o.Name)
	return p.SetShare(year, o.Name, f.Text(&typed))
}

// shareForm asks for what is of a year, with what is known of it.
func (in Input) shareForm(share data.YearShare) *message.Form {
	known := data.Project{Support: share.Support, Counterpart: share.Counterpart, Disbursed: share.Disbursed, Count: share.Count}
	return in.form(words.FormSplit.In(in.Tag, share.Year), &known, data.ShareFields()...)
}

// sharesLine says in one line what is of each year: "2026: hỗ trợ 100 triệu đồng".
func sharesLine(all []data.YearShare, tag language.Tag) string {
	var years []string
	for _, s := range all {
		years = append(years, words.YearIs.In(tag, s.Year, shareText(s, tag)))
	}
	return strings.Join(years, "; ")
}

// shareText says what is known of a year.
func shareText(s data.YearShare, tag language.Tag) string {
	var parts []string
	for _, name := range data.ShareFields() {
		text := s.Text(name)
		if text == "" {
			continue
		}
		if d, err := decimal.NewFromString(text); err == nil && name != "establishments" {
			text = vi.FormatMoney(d, tag)
		}
		parts = append(parts, fieldLabel(name, tag)+" "+text)
	}
	return strings.Join(parts, ", ")
}

// yearFields are the years of a project on its card, each with its part, and what
// of the whole no year has yet.
func yearFields(p *data.Project, tag language.Tag) []message.Field {
	if p.From == p.To {
		return nil
	}
	var lines []string
	split := decimal.Zero
	for year := p.From; year <= p.To; year++ {
		share, ok := p.Share(year)
		text := words.NotSplit.In(tag)
		if ok {
			text = shareText(share, tag)
		}
		split = split.Add(share.Support.Decimal)
		lines = append(lines, words.YearIs.In(tag, year, text))
	}
	if rest := p.Support.Decimal.Sub(split); p.Support.Valid && rest.IsPositive() && len(p.ByYear) > 0 {
		lines = append(lines, words.SplitRest.In(tag, vi.FormatMoney(rest, tag)))
	}
	return []message.Field{{Name: words.ByYearIs.In(tag), Value: strings.Join(lines, "\n")}}
}

// splitYears are the years for which some of the projects have a part.
func splitYears(all []data.Project) []int {
	var years []int
	for _, p := range all {
		for _, share := range p.ByYear {
			if !slices.Contains(years, share.Year) {
				years = append(years, share.Year)
			}
		}
	}
	slices.Sort(years)
	return years
}

// yearColumns are those of the years in a list's file: "kinh phí hỗ trợ 2026".
func yearColumns(years []int, tag language.Tag) []message.Column {
	var all []message.Column
	for _, year := range years {
		for _, name := range data.ShareFields() {
			all = append(all, message.Column{Name: fieldLabel(name, tag) + " " + strconv.Itoa(year)})
		}
	}
	return all
}
