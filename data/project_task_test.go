package data

import (
	"fmt"
	"strings"
	"testing"
)

// The XI-th conference asked that every project of 2020 be finished, and that
// none be stopped and no money be returned.
func TestTheProjectsTellHowFarATaskIs(t *testing.T) {
	s := seeded(t)
	region, _ := s.Catalogue().Place("region:central")
	tell := func(position int) string {
		tasks, err := s.Tasks(t.Context(), 11)
		must(t, err)
		all, err := s.ProjectTasks(t.Context(), tasks[position-1], region)
		must(t, err)
		var got []string
		for _, one := range all {
			got = append(got, fmt.Sprintf("%s %v %d/%d stopped %d returned %s unknown %v", one.Place.Key, one.Met, one.Accepted, one.Number, one.Stopped, one.Returned.Value, one.Unknown))
		}
		return strings.Join(got, "; ")
	}
	if got := tell(1) + tell(16); got != "" {
		t.Errorf("without projects: %s", got)
	}
	of := func(changes ...string) Project {
		return coffee(t, append([]string{"first_year=2020", "last_year=2020", "contract_plan=", "contract_real=2020-04-20"}, changes...)...)
	}
	done := "status=accepted,acceptance_real=2020-11-01"
	save(t, s, "lan",
		of(strings.Split("place=gso2004:64,code=1,"+done, ",")...), of(strings.Split("place=gso2004:64,code=2,"+done, ",")...),
		of("place=gso2004:66", "code=1"), of("place=gso2004:66", "code=2", "status=stopped", "stopped_by=agency", "stopped_why=lụt"),
		of("place=gso2004:66", "code=3", "first_year=2021", "last_year=2021", "contract_real=2021-04-01"),
		of("place=gso2004:01", "code=9")) // Hà Nội is of another region
	if got, want := tell(1), "gso2004:66 false 0/2 stopped 1 returned 0 unknown false; gso2004:64 true 2/2 stopped 0 returned 0 unknown false"; got != want {
		t.Errorf("all finished: got %s, want %s", got, want)
	}
	if got, want := tell(16), "gso2004:66 false 0/2 stopped 1 returned 0 unknown true; gso2004:64 true 2/2 stopped 0 returned 0 unknown false"; got != want {
		t.Errorf("none stopped: got %s, want %s", got, want)
	}
	if got := tell(2); got != "" {
		t.Errorf("a task that projects do not tell: %s", got)
	}
}
