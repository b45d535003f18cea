package commands

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
)

func TestButtonsOfAProposalSayThatItsFileIsNotKept(t *testing.T) {
	r := seeded(t)
	who := office(r)
	open := who.sends(t, "mo.csv", twoProvinces)
	settled := who.sends(t, "ghi.csv", strings.Replace(twoProvinces, "14", "15", 1))
	dropped := who.sends(t, "bo.csv", strings.Replace(twoProvinces, "14", "16", 1))
	who.act(t, settled, "accept")
	who.act(t, dropped, "drop")
	who.in.Now = now.Add(data.ProposalTime)
	if got := who.act(t, open, "accept").String(); !strings.Contains(got, "hết hạn sau 7 ngày") || !strings.Contains(got, "Hãy gửi lại tệp") || strings.Contains(got, "không còn được giữ") {
		t.Errorf("before the night it is said %s", got)
	}
	if gone, err := r.store.LetFilesGo(t.Context(), who.in.Now); err != nil || gone != 2 {
		t.Fatalf("%d files went, %v", gone, err)
	}
	for tag, says := range map[language.Tag][]string{
		language.Vietnamese: {"hết hạn sau 7 ngày", "đã được ghi", "đã được bỏ", "không còn được giữ", "gửi lại"},
		language.English:    {"expired after 7 days", "entered already", "was dropped", "no longer kept", "send it again"},
	} {
		who.in.Tag = tag
		for n, m := range []string{proposalCode(open.Small[0].Text), proposalCode(settled.Small[0].Text), proposalCode(dropped.Small[0].Text)} {
			for _, what := range []string{"show", "figures", "copy", "accept", "drop", "settle number:1 value:yes"} {
				name, rest, _ := strings.Cut(what, " ")
				got := who.says(t, "/import "+name+" code:"+m+" "+rest).String()
				for _, want := range []string{says[n], says[3], says[4]} {
					if !strings.Contains(got, want) {
						t.Errorf("%s lacks %q: %s", what, want, got)
					}
				}
			}
		}
	}
}

// proposalCode is the code at the end of a proposal's small print.
func proposalCode(small string) string { return small[strings.LastIndex(small, " ")+1:] }

func TestButtonsOfAListSayThatItsFileIsNotKept(t *testing.T) {
	giaLai, hue := twoCoordinators(t)
	m := giaLai.send(listed)
	line := pick(t, m, "sure ones")
	dropped := giaLai.send(listed + "\n")
	drop := pick(t, dropped, "Drop")
	giaLai.say(drop)
	giaLai.in.Now = giaLai.in.Now.Add(data.ProjectFileTime + 1e9)
	hue.in.Now = giaLai.in.Now
	if got := flat(giaLai.say(line)); !strings.Contains(got, "expired after 7 days") || !strings.Contains(got, "send the file again") {
		t.Errorf("before the night it is said %s", got)
	}
	if gone, err := giaLai.store.LetFilesGo(t.Context(), giaLai.in.Now); err != nil || gone != 2 {
		t.Fatalf("%d files went, %v", gone, err)
	}
	for press, want := range map[string]string{line: "expired after 7 days", pick(t, m, "Row by row"): "expired after 7 days", drop: "is gone"} {
		if got := flat(giaLai.say(press)); !strings.Contains(got, want) || !strings.Contains(got, "no longer kept") || !strings.Contains(got, "send it again") {
			t.Errorf("%s: %s", press, got)
		}
	}
	giaLai.in.Tag = language.Vietnamese
	if got := flat(giaLai.say(line)); !strings.Contains(got, "hết hạn sau 7 ngày") || !strings.Contains(got, "không còn được giữ") {
		t.Errorf("in Vietnamese: %s", got)
	}
	if got := flat(hue.say(line)); !strings.Contains(got, "somebody else's") || strings.Contains(got, "kept") {
		t.Errorf("another gets %s", got)
	}
}
