package commands

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/calendar"
	"tiendo/internal/question"
	"tiendo/internal/vi"
)

// slowMoney reports whether a question asks for projects whose payments are slow:
// "đề án nào của Đắk Lắk chậm giải ngân", "giải ngân chậm: Đắk Lắk". Which
// province is the slowest is asked of figures.
func slowMoney(text string) bool {
	folded := " " + strings.Join(strings.FieldsFunc(vi.Fold(text), func(r rune) bool { return strings.ContainsRune(" ,.:;?!\n\t", r) }), " ") + " "
	says := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(folded, " "+w+" ") {
				return true
			}
		}
		return false
	}
	return says("cham giai ngan", "giai ngan cham", "tre giai ngan", "giai ngan tre", "slow payments", "slow disbursement") &&
		!says("nhat", "tinh nao", "dia phuong nao", "noi nao", "which province", "bao nhieu", "may", "ty le", "how many", "how much")
}

// asLate is such a question in the words of projects that are late, which the
// reader knows.
func asLate(text string) string {
	slow := regexp.MustCompile(`(?i)(chậm|cham|trễ|tre)\s+(giải|giai)\s+(ngân|ngan)|(giải|giai)\s+(ngân|ngan)\s+(chậm|cham|trễ|tre)|slow\s+(payments|disbursement)`)
	text = slow.ReplaceAllString(norm.NFC.String(text), "chậm tiến độ")
	if folded := vi.Fold(text); !strings.Contains(folded, "de an") {
		text = "đề án nào " + text
	}
	return text
}

// slowLines are the late projects by their payments, of this year where none was
// named.
func (q asked) slowLines(today calendar.Day) []string {
	if q.Intent != question.Projects || q.ProjectState != question.Late {
		return nil
	}
	if q.Period == (calendar.Period{}) {
		q.Period = calendar.Year(today.Year())
	}
	lines := q.projectLines()
	for i := range lines {
		lines[i] += " " + assign("rule", slowPayments)
	}
	return lines
}
