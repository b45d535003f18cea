package question

import (
	"context"
	"strings"
	"testing"
)

// A conversation is questions one after another, each with what it is read as.
var conversations = []struct {
	name  string
	turns []turn
}{
	{"another place", []turn{
		{"Bình Định kế hoạch 2020 KCĐP bao nhiêu đề án", "=answer 27 = intent=value places=[gso2004:52] ind=projects period=2020 measure=plan funding=local"},
		{"còn Đắk Lắk?", "=answer 16 intent=value places=[gso2004:66] ind=projects period=2020 measure=plan funding=local inherited=[period indicator measure funding]"},
		{"con lam dong thi sao", "=no_data intent=value places=[gso2004:68] ind=projects period=2020 measure=plan funding=local inherited=[period indicator measure funding]"},
		{"thế KCQG thì sao", "=no_data intent=value places=[gso2004:68] ind=projects period=2020 measure=plan funding=national inherited=[place period indicator measure]"},
		{"năm 2019 thì sao", "=no_data intent=value places=[gso2004:68] ind=projects period=2019 measure=plan funding=national inherited=[place indicator measure funding]"},
		{"kcđp?", "=answer 24 intent=value places=[gso2004:68] ind=projects period=2019 measure=plan funding=local inherited=[place period indicator measure]"},
	}},
	{"the same period", []turn{
		{"mttn 6 tháng 2020 hỗ trợ bao nhiêu cơ sở máy móc", "=answer 92 intent=value places=[region:central] ind=technology.establishments period=2020-H1 measure=actual funding=all"},
		{"so với cùng kỳ?", "=answer intent=compare places=[region:central] ind=technology.establishments period=2020-H1 periods=[2019-H1 2020-H1] measure=actual funding=all inherited=[place period indicator]"},
		{"lấy từ đâu vậy", "=answer 92 intent=source places=[region:central] ind=technology.establishments period=2020-H1 measure=actual funding=all inherited=[place period indicator]"},
		{"thế còn hội chợ", "=answer 1 intent=value places=[region:central] ind=products.fairs period=2020-H1 measure=actual funding=all inherited=[place period]"},
		{"kinh phí bao nhiêu", "=clarify intent=value places=[region:central] period=2020-H1 measure=actual funding=all ASK=[indicator] cand=[products.money budget.executed] inherited=[place period]"},
	}},
	{"against the plan", []turn{
		{"doanh thu tư vấn mttn 6t/2020", "=answer 6811 intent=value places=[region:central] ind=consulting.revenue period=2020-H1 measure=actual funding=all"},
		{"đạt bao nhiêu % kế hoạch", "=answer intent=percent places=[region:central] ind=consulting.revenue period=2020-H1 measure=actual funding=all base= consulting.revenue 2020 plan all inherited=[place period indicator]"},
		{"còn thiếu bao nhiêu nữa", "=answer intent=remaining places=[region:central] ind=consulting.revenue period=2020-H1 measure=actual funding=all base= consulting.revenue 2020 plan all inherited=[place period indicator]"},
		{"kế hoạch cả năm?", "=answer 14270 intent=value places=[region:central] ind=consulting.revenue period=2020 measure=plan funding=all inherited=[period place indicator]"},
	}},
	{"another unit of the name", []turn{
		{"Gia Lai 2014-2020 hỗ trợ mấy cơ sở máy móc", "=answer 18 intent=value places=[gso2004:64] ind=technology.establishments period=2014..2020 measure=actual funding=all"},
		{"năm nay thì sao", "=no_data intent=value places=[gso2025:52] ind=technology.establishments period=2026 measure=actual funding=all inherited=[place indicator]"},
		{"còn Kon Tum?", "=no_data intent=value places=[gso2025:51] former=gso2004:62 ind=technology.establishments period=2026 measure=actual funding=all inherited=[period indicator]"},
	}},
	{"what was missing", []turn{
		{"Bình Định kế hoạch bao nhiêu đề án KCĐP", "=clarify intent=value places=[gso2004:52] ind=projects measure=plan funding=local ASK=[period]"},
		{"2021", "=answer 25 intent=value places=[gso2004:52] ind=projects period=2021 measure=plan funding=local inherited=[place indicator measure funding]"},
		{"qn năm 2021 có mấy sản phẩm cấp quốc gia", "=clarify intent=value ind=products.nation period=2021 measure=actual funding=all ASK=[place] cand=[gso2004:49 gso2004:51 gso2004:22]"},
		{"Quảng Nam", "=answer 3 intent=value places=[gso2004:49] ind=products.nation period=2021 measure=actual funding=all inherited=[period indicator]"},
	}},
	{"conferences", []turn{
		{"hội nghị lần thứ XI ở đâu", "=answer intent=conference places=[region:central] meeting=11 [venue]"},
		{"ai chủ trì", "=answer intent=conference places=[region:central] meeting=11 [chair] inherited=[conference]"},
		{"còn lần XII?", "=answer intent=conference places=[region:central] meeting=12 []"},
	}},
	{"deadlines", []turn{
		{"báo cáo quý 4 nộp ngày nào", "=answer intent=deadline duty=[quarter-department] cutoff=false to=false 2026-Q4"},
		{"còn báo cáo năm?", "=answer intent=deadline duty=[year-department] cutoff=false to=false 2026-Q4 inherited=[period]"},
	}},
	{"taken back", []turn{
		{"Bình Định kinh phí KCĐP được duyệt năm 2016? ý mình là năm 2017", "=answer 2520 intent=value places=[gso2004:52] ind=budget.executed period=2017 measure=plan funding=local"},
		{"còn 2018, à nhầm, 2016", "=answer 2025 intent=value places=[gso2004:52] ind=budget.executed period=2016 measure=plan funding=local inherited=[place indicator measure funding]"},
		{"binh dinh ke hoach 2020 KCDP bao nhieu de an, a khong, Dak Lak chu", "=answer 16 intent=value places=[gso2004:66] ind=projects period=2020 measure=plan funding=local"},
		{"số liệu giúp em. Ý em là Đắk Lắk 2020 kcđp duyệt mấy đề án", "=answer 16 intent=value places=[gso2004:66] ind=projects period=2020 measure=plan funding=local"},
		{"Lâm Đồng năm 2017 kinh phí KCQG 6 thàng", "=answer 1200 intent=value places=[gso2004:68] ind=budget.executed period=2017-H1 measure=actual funding=national"},
	}},
	{"another matter", []turn{
		{"mttn 6 tháng 2020 hỗ trợ bao nhiêu cơ sở máy móc", "=answer 92 intent=value places=[region:central] ind=technology.establishments period=2020-H1 measure=actual funding=all"},
		{"trời hôm nay đẹp quá", "other"},
		{"Đồng Tháp 2016-2020 mở được bao nhiêu lớp dạy nghề", "=answer 28 intent=value places=[gso2004:87] ind=vocational.classes period=2016..2020 measure=actual funding=all"},
	}},
}

type turn struct{ text, want string }

func TestAFollowUpTakesTheRestFromTheQuestionBefore(t *testing.T) {
	b := openBench(t)
	for _, c := range conversations {
		var before *Query
		for _, turn := range c.turns {
			q, err := b.Read(turn.text, Context{Today: today(t), Previous: before}).Settle(context.Background(), b.store, today(t))
			if err != nil {
				t.Fatal(err)
			}
			got := show(b.outcomeText(t, q), q)
			if want := strings.ReplaceAll(turn.want, " = ", " "); got != want {
				t.Errorf("%s: %s\n  got  %s\n  want %s", c.name, turn.text, got, want)
			}
			before = &q
		}
	}
}

func TestTheAskersOwnPlaceIsMeantByItsWords(t *testing.T) {
	b := openBench(t)
	own, _ := b.catalogue.Place("gso2025:52")
	for text, want := range map[string]string{
		"tỉnh mình năm nay giải ngân bao nhiêu":               "=no_data intent=value places=[gso2025:52] ind=budget.disbursed period=2026 measure=actual funding=all",
		"vung minh 6 thang hỗ trợ bao nhiêu cơ sở máy móc":    "=no_data intent=value places=[gso2025:52] ind=technology.establishments period=2026-H1 measure=actual funding=all",
		"năm 2020 hỗ trợ bao nhiêu cơ sở máy móc":             "=clarify intent=value ind=technology.establishments period=2020 measure=actual funding=all ASK=[place]",
		"em ở Đắk Lắk, tỉnh em 2014 có mấy đề án KCĐP":        "=answer 17 intent=value places=[gso2004:66] ind=projects period=2014 measure=actual funding=local",
		"so sánh tỉnh mình với Đắk Lắk số đề án kcđp năm nay": "=answer intent=compare places=[gso2025:66 gso2025:52] ind=projects period=2026 periods=[2026] measure=actual funding=local",
		"bên mình nộp báo cáo quý 3 chưa":                     "=answer intent=missing_reports places=[gso2025:52] period=2026-Q3 duty=[] cutoff=false to=false 2026-Q3",
	} {
		q, err := b.Read(text, Context{Today: today(t), Place: own}).Settle(context.Background(), b.store, today(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := show(b.outcomeText(t, q), q); got != want {
			t.Errorf("%s\n  got  %s\n  want %s", text, got, want)
		}
	}
}
