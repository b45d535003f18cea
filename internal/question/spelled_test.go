package question

import "testing"

func TestAYearInWordsIsWrittenInDigits(t *testing.T) {
	for text, want := range map[string]string{
		"năm hai nghìn không trăm hai mươi lăm":                  "năm 2025",
		"nam hai ngan khong tram hai muoi lam":                   "nam 2025",
		"NĂM HAI NGHÌN KHÔNG TRĂM MƯỜI CHÍN":                     "NĂM 2019",
		"năm hai nghìn không trăm linh tám":                      "năm 2008",
		"năm hai không hai lăm":                                  "năm 2025",
		"năm hai không một tám":                                  "năm 2018",
		"năm hai không mười tám":                                 "năm 2018",
		"năm hai lăm, Huế":                                       "năm 2025, Huế",
		"năm hai mốt":                                            "năm 2021",
		"năm hai tư":                                             "năm 2024",
		"năm hai nghìn không trăm hai mươi lâm đồng":             "năm 2020 lâm đồng",
		"nam hai nghin khong tram hai muoi lam dong":             "nam 2020 lam dong",
		"năm hai nghìn không trăm hai mươi sáu tháng đầu năm":    "năm 2020 sáu tháng đầu năm",
		"năm hai nghìn không trăm hai mươi tư tháng sáu":         "năm 2024 tháng sáu",
		"từ hai nghìn mười sáu đến hai nghìn không trăm hai lăm": "từ 2016 đến 2025",
		"in twenty twenty-five":                                  "in 2025",
		"in two thousand and nineteen":                           "in 2019",
		"năm 2k25":                                               "năm 2025",

		"hai nghìn học viên":          "hai nghìn học viên",
		"hai nghìn mười tám học viên": "hai nghìn mười tám học viên",
		"hai nghìn hai trăm":          "hai nghìn hai trăm",
		"quảng nam hai mươi đề án":    "quảng nam hai mươi đề án",
		"quang nam hai mươi mốt":      "quang nam hai mươi mốt",
		"hai năm hai mươi đề án":      "hai năm hai mươi đề án",
		"tháng năm hai mươi hai":      "tháng năm hai mươi hai",
		"hai năm nay":                 "hai năm nay",
		"trong năm hai đề án":         "trong năm hai đề án",
		"ba mươi người":               "ba mươi người",
	} {
		if got := writeSpelled(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}
