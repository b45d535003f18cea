package commands

import "testing"

func TestSlowPaymentsAreAskedOfProjectsAndNotOfFigures(t *testing.T) {
	for text, want := range map[string]string{
		"đề án nào của Đắk Lắk chậm giải ngân":            "đề án nào của Đắk Lắk chậm tiến độ",
		"giải ngân chậm: gia lai":                         "đề án nào chậm tiến độ: gia lai",
		"de an nao o hue giai ngan cham":                  "de an nao o hue chậm tiến độ",
		"slow disbursement in Huế":                        "đề án nào chậm tiến độ in Huế",
		"tỉnh nào giải ngân chậm nhất":                    "",
		"đã giải ngân bao nhiêu, có chậm giải ngân không": "",
		"giải ngân của Đắk Lắk":                           "",
	} {
		got := ""
		if slowMoney(text) {
			got = asLate(text)
		}
		if got != want {
			t.Errorf("%q is asked as %q, want %q", text, got, want)
		}
	}
}
