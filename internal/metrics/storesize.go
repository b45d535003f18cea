package metrics

import (
	"context"

	"github.com/prometheus/client_golang/prometheus"
)

// storeSize asks for the size of the database; what nobody knows is not shown as 0.
type storeSize struct{ program Program }

func storeSizeDesc() *prometheus.Desc {
	return prometheus.NewDesc("tiendo_store_bytes", "Size of the database, of a file with its log.", nil, nil)
}

// Describe implements prometheus.Collector.
func (storeSize) Describe(out chan<- *prometheus.Desc) { out <- storeSizeDesc() }

// Collect implements prometheus.Collector.
func (s storeSize) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), readTime)
	defer cancel()
	if size, err := s.program.StoreSize(ctx); err == nil {
		out <- prometheus.MustNewConstMetric(storeSizeDesc(), prometheus.GaugeValue, float64(size))
	}
}
