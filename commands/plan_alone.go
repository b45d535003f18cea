package commands

import (
	"tiendo/data"
	"tiendo/internal/words"
)

// measureOption chooses between what was done, which is the default, and what
// was planned.
func measureOption() Option {
	return choiceOption("measure", "The result against its plan (the default), or the plan alone", words.Measures, string(data.Actual), string(data.Plan))
}

// planned says whether the plan alone is asked for.
func (in Input) planned(measure Option) bool { return in.chosen(measure) == string(data.Plan) }

// plansAlone leaves of each standing nothing but the plan of its own period: who
// asks for plans is not answered with results, nor with the plan of the year.
func plansAlone(all []data.Attainment) []data.Attainment {
	alone := make([]data.Attainment, len(all))
	for i, p := range all {
		alone[i].Actual = data.Answer{Query: p.Actual.Query, Reason: data.Missing}
		alone[i].Plan = p.Plan
		if !planOnly(alone[i]) {
			alone[i].Plan = data.Answer{Query: p.Plan.Query, Reason: data.Missing}
		}
	}
	return alone
}
