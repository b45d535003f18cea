package calendar

import (
	"fmt"
	"strconv"
	"time"

	"golang.org/x/text/language"
)

// Label returns p as an office writes it: "6 tháng đầu năm 2020", "quý III năm
// 2020", "giai đoạn 2016-2020"; in English "first half of 2020", "third quarter
// of 2020", "2016-2020". It is "" if p is not Valid. ParsePeriod reads it back.
func (p Period) Label(tag language.Tag) string {
	k, y, m, n := p.shape()
	if inVietnamese(tag) {
		return p.labelVI(k, y, m, n)
	}
	return p.labelEN(k, y, m, n)
}

func (p Period) labelVI(k Kind, y, m, n int) string {
	b := make([]byte, 0, 2*len("6 tháng cuối năm 2020")) // of most, so that only the text is allocated
	switch k {
	case KindYear:
	case KindHalf:
		b = append(append(b, "6 tháng "...), [...]string{"đầu ", "cuối "}[m/6]...)
	case KindQuarter:
		b = append(append(b, "quý "...), [...]string{"I ", "II ", "III ", "IV "}[m/3]...)
	case KindMonth:
		b = append(strconv.AppendInt(append(b, "tháng "...), int64(m), 10), ' ')
	case KindCumulative:
		b = append(strconv.AppendInt(b, int64(n), 10), " tháng đầu "...)
	default:
		return p.rangeVI(k, y, m, n)
	}
	return string(strconv.AppendInt(append(b, "năm "...), int64(y), 10))
}

// rangeVI is the label of what begins and ends in years of its own.
func (p Period) rangeVI(k Kind, y, m, n int) string {
	switch k {
	case KindStage:
		return fmt.Sprintf("giai đoạn %d-%d", y, y+n/12-1)
	case KindMonths:
		y2, m2, _ := p.Last().Date()
		if y2 == y {
			return fmt.Sprintf("từ tháng %d đến tháng %d năm %d", m, m2, y)
		}
		return fmt.Sprintf("từ tháng %d năm %d đến tháng %d năm %d", m, y, m2, y2)
	case KindDays:
		return "từ " + p.From.Label(language.Vietnamese) + " đến " + p.Last().Label(language.Vietnamese)
	}
	return ""
}

func (p Period) labelEN(k Kind, y, m, n int) string {
	switch k {
	case KindYear:
		return strconv.Itoa(y)
	case KindHalf:
		return fmt.Sprintf("%s half of %d", [...]string{"first", "second"}[m/6], y)
	case KindQuarter:
		return fmt.Sprintf("%s quarter of %d", [...]string{"first", "second", "third", "fourth"}[m/3], y)
	case KindMonth:
		return fmt.Sprintf("%s %d", time.Month(m), y)
	case KindCumulative:
		words := [...]string{2: "two", 4: "four", 5: "five", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven"}
		return fmt.Sprintf("first %s months of %d", words[n], y)
	case KindStage:
		return fmt.Sprintf("%d-%d", y, y+n/12-1)
	case KindMonths:
		y2, m2, _ := p.Last().Date()
		if y2 == y {
			return fmt.Sprintf("%s to %s %d", time.Month(m), m2, y)
		}
		return fmt.Sprintf("%s %d to %s %d", time.Month(m), y, m2, y2)
	case KindDays:
		return p.From.Label(language.English) + " to " + p.Last().Label(language.English)
	}
	return ""
}

// Short returns p for a column head or a button: "6T/2020", "6T cuối/2020",
// "Q3/2020", "T9/2020", "9T/2023", "2020", "2016-2020"; in English "H1 2020",
// "Q3 2020", "Sep 2020", "9M 2023". ParsePeriod reads it back.
func (p Period) Short(tag language.Tag) string {
	k, y, m, n := p.shape()
	vi := inVietnamese(tag)
	switch k {
	case KindHalf:
		if vi {
			return fmt.Sprintf("6T%s/%d", [...]string{"", " cuối"}[m/6], y)
		}
		return fmt.Sprintf("H%d %d", m/6+1, y)
	case KindQuarter:
		return fmt.Sprintf("Q%d%s%d", m/3+1, separator(vi), y)
	case KindMonth:
		if vi {
			return fmt.Sprintf("T%d/%d", m, y)
		}
		return fmt.Sprintf("%.3s %d", time.Month(m), y)
	case KindCumulative:
		return fmt.Sprintf("%d%s%s%d", n, map[bool]string{true: "T", false: "M"}[vi], separator(vi), y)
	case KindMonths:
		y2, m2, _ := p.Last().Date()
		if vi {
			return fmt.Sprintf("T%d/%d-T%d/%d", m, y, m2, y2)
		}
		return fmt.Sprintf("%.3s %d-%.3s %d", time.Month(m), y, m2, y2)
	case KindDays:
		return p.From.Label(language.Vietnamese) + "-" + p.Last().Label(language.Vietnamese)
	}
	return p.labelEN(k, y, m, n)
}

func separator(vi bool) string {
	if vi {
		return "/"
	}
	return " "
}
