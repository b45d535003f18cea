package intake

import (
	"cmp"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// An exportRow is one row: its cells by period and measure.
type exportRow struct {
	place     data.Place
	indicator data.Indicator
	funding   data.Funding
	cells     map[periodMeasure]data.Figure
}

type periodMeasure struct {
	period  calendar.Period
	measure data.Measure
}

// rows gathers the figures of one content in the order of the catalogue.
func (e Export) rows(content string) []exportRow {
	type key struct {
		place, indicator string
		funding          data.Funding
	}
	at := map[key]int{}
	var all []exportRow
	for _, f := range e.Figures {
		i, ok := e.Catalogue.Indicator(f.Indicator)
		p, ok2 := e.Catalogue.Place(f.Place)
		if !ok || !ok2 || i.Content != content {
			continue
		}
		k := key{f.Place, f.Indicator, f.Funding}
		n, known := at[k]
		if !known {
			n = len(all)
			at[k] = n
			all = append(all, exportRow{place: p, indicator: i, funding: f.Funding, cells: map[periodMeasure]data.Figure{}})
		}
		all[n].cells[periodMeasure{f.Period, f.Measure}] = f
	}
	order := map[string]int{}
	for n, i := range e.Catalogue.Indicators {
		order[i.Code] = n
	}
	slices.SortStableFunc(all, func(a, b exportRow) int {
		return cmp.Or(cmp.Compare(order[a.indicator.Code], order[b.indicator.Code]), cmp.Compare(a.funding, b.funding), cmp.Compare(a.place.Key, b.place.Key))
	})
	return all
}

// contents lists the contents that have figures.
func (e Export) contents() []string {
	var all []string
	for _, f := range e.Figures {
		if i, ok := e.Catalogue.Indicator(f.Indicator); ok && !slices.Contains(all, i.Content) {
			all = append(all, i.Content)
		}
	}
	slices.Sort(all)
	return all
}

// columns lists the periods and measures of rows.
func columnsOf(rows []exportRow) []periodMeasure {
	var all []periodMeasure
	seen := map[periodMeasure]bool{}
	for _, r := range rows {
		for k := range r.cells {
			if !seen[k] {
				seen[k] = true
				all = append(all, k)
			}
		}
	}
	order := []data.Measure{data.Plan, data.Actual, data.Estimate}
	slices.SortFunc(all, func(a, b periodMeasure) int {
		return cmp.Or(cmp.Compare(a.period.From, b.period.From), cmp.Compare(a.period.To, b.period.To),
			cmp.Compare(slices.Index(order, a.measure), slices.Index(order, b.measure)))
	})
	return all
}

// measureName and fundingName are the words of heads and cells.
func measureName(m data.Measure) string {
	switch m {
	case data.Plan:
		return "Kế hoạch"
	case data.Estimate:
		return "Ước thực hiện"
	}
	return "Thực hiện"
}

func fundingName(f data.Funding) string {
	switch f {
	case data.National:
		return "Khuyến công quốc gia"
	case data.Local:
		return "Khuyến công địa phương"
	}
	return "Cả hai nguồn"
}

// sheetName is what a content is called on its tab.
func sheetName(content string) string {
	names := map[string]string{"all": "Chung", "1": "1 Đào tạo nghề", "2": "2 Quản lý, khởi sự", "3": "3 Mô hình, máy móc", "4": "4 Sản phẩm, hội chợ",
		"5": "5 Tư vấn", "6": "6 Tuyên truyền", "7": "7 Cụm công nghiệp", "8": "8 Hợp tác quốc tế", "9": "9 Quản lý"}
	if name := names[content]; name != "" {
		return name
	}
	return content
}

// cellText is a figure as text: its qualifier and value, or why there is none.
func cellText(f data.Figure) string {
	switch f.Absence {
	case data.NotStarted:
		return "chưa triển khai"
	case data.NotCompiled:
		return "chưa tổng hợp"
	case data.Blank:
		return "-"
	}
	words := map[data.Qualifier]string{data.Approx: "khoảng ", data.Over: "hơn ", data.Under: "gần ", data.Estimated: "ước "}
	return words[f.Qualifier] + strings.Replace(f.Value.String(), ".", ",", 1)
}

// places of the columns of a period: each measure, and behind the last of a
// period with a plan and a result its percentage.
func width(columns []periodMeasure) int {
	n := 0
	for i := range columns {
		n++
		if percentAfter(columns, i) {
			n++
		}
	}
	return n
}

// percentAfter says whether a percentage stands behind column i: of the result
// there by the plan before it.
func percentAfter(columns []periodMeasure, i int) bool {
	return i > 0 && columns[i].measure == data.Actual && columns[i-1].measure == data.Plan && columns[i-1].period == columns[i].period
}
