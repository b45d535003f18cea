package chart

import (
	"fmt"
	"slices"
)

var fourClasses = []Class{
	{0, "dưới 25%"}, {25, "25–50%"}, {50, "50–75%"}, {75, "75–100%"}, {100, "từ 100%"},
}

// someMap has a figure in most provinces of a code set, by a fixed rule.
func someMap(set, title string) Map {
	maps, err := readTiles(tilesCSV)
	if err != nil {
		panic(err)
	}
	m := Map{
		Title: title, Subtitle: "Kinh phí giải ngân so với kế hoạch năm · số liệu minh hoạ",
		Classes: fourClasses,
		Note:    "Số trong ô: % kế hoạch. Nguồn: báo cáo của các tỉnh, tính đến 30/9.",
		Words:   MapWords{Small: "kế hoạch dưới 5", Empty: "Không có tỉnh nào"},
	}
	places := slices.Clone(maps[set].tiles)
	slices.SortFunc(places, func(a, b place) int { return slices.Compare([]byte(a.key), []byte(b.key)) })
	for k, p := range places {
		v := float64((k*37 + 11) % 127)
		t := Tile{Key: p.key, Name: p.short, Value: v, Text: fmt.Sprintf("%.0f%%", v), Small: k%9 == 4, Focus: k == 20}
		switch k % 11 {
		case 3:
			t.Missing = "chưa có báo cáo"
		case 7:
			t.Missing = "chưa đến hạn"
		case 10:
			if k > 11 {
				t.Missing = "chưa triển khai"
			}
		}
		m.Tiles = append(m.Tiles, t)
	}
	return m
}

// regionMap has figures for the central provinces only.
func regionMap() Map {
	m := someMap("gso2025", "Miền Trung - Tây Nguyên: 4/11 tỉnh đạt trên 75% kế hoạch")
	m.Tiles = slices.DeleteFunc(m.Tiles, func(t Tile) bool {
		return !slices.Contains([]string{"44", "46", "48", "51", "52", "56", "66", "68", "38", "40", "42"}, t.Key[8:])
	})
	return m
}
