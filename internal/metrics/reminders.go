package metrics

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// reminders counts the ledger whenever numbers are asked for.
type reminders struct{ program Program }

// readTime is how long counting may take.
const readTime = 5 * time.Second

func remindersDesc() *prometheus.Desc {
	return prometheus.NewDesc("tiendo_reminders", "Reminders in the ledger, by state.", []string{"state"}, nil)
}

// Describe implements prometheus.Collector.
func (reminders) Describe(out chan<- *prometheus.Desc) { out <- remindersDesc() }

// Collect implements prometheus.Collector.
func (r reminders) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), readTime)
	defer cancel()
	counted, err := r.program.Reminders(ctx)
	if err != nil {
		out <- prometheus.NewInvalidMetric(remindersDesc(), err)
		return
	}
	for state, n := range counted {
		out <- prometheus.MustNewConstMetric(remindersDesc(), prometheus.GaugeValue, float64(n), state)
	}
}
