package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/calendar"
)

// A line is one line of a text as its writer meant it: a paragraph, a bullet, a
// heading. Lines that were only broken to fit a width are one.
type line struct {
	text     string
	heading  bool // says what the lines after it are about
	gap      bool // an empty line stood before it
	numbered bool // begins with a bullet or a number of its own
	level    int  // how deep its number or bullet goes: I. 1, 1. 2, a) 3, - 4; 0 for none
}

// lines cuts a text into lines.
func lines(text string) []line {
	text = norm.NFC.String(strings.ToValidUTF8(strings.TrimPrefix(text, "\ufeff"), "\ufffd"))
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if strings.Contains(text, "....") || strings.Contains(text, "……") || strings.Contains(text, "____") {
		text = leaders().ReplaceAllString(text, ": ")
	}
	var all []line
	gap := true
	for raw := range strings.SplitSeq(text, "\n") {
		one := strings.TrimSpace(raw)
		if one == "" {
			gap = true
			continue
		}
		n := len(all)
		if n > 0 && !gap && goesOn(all[n-1].text, one) {
			all[n-1].text += " " + one
			continue
		}
		level := numbering(one)
		all = append(all, line{text: one, gap: gap, numbered: level > 0, level: level})
		gap = false
	}
	all = slices.DeleteFunc(all, func(l line) bool { return strings.Count(l.text, "|") > 2 }) // a table without its layout
	for i := range all {
		all[i].heading = heading(all[i], i, len(all))
	}
	return all
}

// leaders are the dots between a label and its number.
func leaders() *regexp.Regexp { return regexp.MustCompile(`[ \t]*(?:\.{4,}|…{2,}|_{4,})[ \t]*`) }

// goesOn says whether a line was broken in the middle of a sentence.
func goesOn(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLower(first) && numbering(after) == 0 && !strings.ContainsRune(".:;!?|", last)
}

// numbering returns the level of the number or bullet that begins a line.
func numbering(text string) int {
	head, rest, ok := strings.Cut(text, " ")
	if !ok {
		return 0
	}
	if head == "Phần" || head == "PHẦN" {
		number, _, _ := strings.Cut(rest, " ")
		if strings.Trim(number, "IVX0123456789.:") == "" || strings.EqualFold(number, "thứ") {
			return 1
		}
	}
	if first, _ := utf8.DecodeRuneInString(head); unicode.Is(unicode.So, first) {
		return 4
	}
	mark := strings.TrimPrefix(strings.TrimRight(head, ".)/:"), "(")
	switch {
	case strings.Contains("-–—•*+●▪", head):
		return 4
	case mark == head || mark == "" || len(mark) > 6:
		return 0
	case strings.Trim(mark, "IVX") == "", len(mark) == 1 && mark >= "A" && mark <= "H" && head != mark:
		return 1
	case strings.Trim(mark, "0123456789.") == "" && len(mark) <= 5:
		return 2 + min(1, strings.Count(mark, "."))
	case utf8.RuneCountInString(mark) == 1 && unicode.IsLower([]rune(mark)[0]):
		return 3
	}
	return 0
}

// headingWords is the most words in a heading.
const headingWords = 24

// heading says whether a line has no sentence of its own.
func heading(l line, at, of int) bool {
	last, _ := utf8.DecodeLastRuneInString(l.text)
	switch {
	case absentLine(l.text), len(strings.Fields(l.text)) > headingWords, strings.ContainsRune(".;!?,…", last):
		return false
	case last == ':':
		return true
	case at < 3 && of > at+1:
		return true
	case at+1 < of && l.level == 0 && len(strings.Fields(l.text)) <= 14 && !strings.ContainsAny(strings.Trim(l.text, "0123456789/ "), "0123456789%|\t"):
		return true
	case at+1 < of && at < 10 && l.level == 0 && titled(l.text), l.level == 1 && strings.HasPrefix(strings.ToLower(l.text), "phần "):
		return true
	}
	return l.level > 0 && l.level < 4 && !strings.Contains(l.text, ": ") || strings.ToUpper(l.text) == l.text
}

// absentLine says whether a line says that something was not done: "Đào tạo nghề:
// chưa triển khai".
func absentLine(text string) bool {
	return strings.Contains(text, ": chưa ") || strings.Contains(text, ": không phát sinh")
}

// titled says whether a line is the title under the letterhead of a report: "Kết
// quả công tác khuyến công 6 tháng đầu năm 2023". It has no number but in periods.
func titled(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	switch first {
	case "kết", "báo", "tình", "về", "v/v", "công", "kế", "tổng", "sơ", "phương", "thông", "chương", "đánh":
	default:
		return false
	}
	for _, m := range slices.Backward(calendar.FindPeriods(text, calendar.Year(2020).Last())) {
		text = text[:m.Start] + text[m.End:]
	}
	return !strings.ContainsAny(text, "0123456789%|\t")
}

// sentences cuts a line at full stops, question and exclamation marks. A dot in
// a number, after one letter or an abbreviation ends nothing.
func sentences(text string) []string {
	var all []string
	from := 0
	for i, r := range text {
		if r != '.' && r != '!' && r != '?' && r != '…' {
			continue
		}
		end := i + utf8.RuneLen(r)
		if end < len(text) && text[end] != ' ' || r == '.' && shortened(text[from:i]) {
			continue
		}
		if one := strings.TrimSpace(text[from:end]); one != "" {
			all = append(all, one)
		}
		from = end
	}
	if rest := strings.TrimSpace(text[from:]); rest != "" {
		all = append(all, rest)
	}
	return short(all)
}

// sentenceBytes is the longest sentence that is read as one: a page.
const sentenceBytes = 4000

// short cuts what is longer than a sentence can be at a space.
func short(all []string) []string {
	if !slices.ContainsFunc(all, func(s string) bool { return len(s) > sentenceBytes }) {
		return all
	}
	var out []string
	for _, s := range all {
		for len(s) > sentenceBytes {
			at := strings.LastIndexByte(s[:sentenceBytes], ' ')
			if at <= 0 {
				at = sentenceBytes
				for at > 0 && !utf8.RuneStart(s[at]) {
					at--
				}
			}
			out = append(out, s[:at])
			s = strings.TrimSpace(s[at:])
		}
		out = append(out, s)
	}
	return out
}

// shortened says whether the dot after text belongs to its last word.
func shortened(text string) bool {
	word := text[strings.LastIndexAny(text, " (")+1:]
	switch strings.ToLower(word) {
	case "tp", "tx", "tt", "ts", "ths", "gs", "pgs", "tr", "no", "mr", "mrs", "ms", "dr", "vs", "st", "q", "p", "h":
		return true
	}
	return strings.TrimSpace(text) == word && numbering(word+". x") > 0
}
