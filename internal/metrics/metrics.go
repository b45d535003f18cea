// Package metrics shows the running program to those who operate it: numbers
// for Prometheus, whether it lives and is ready, and profiles. It is the only
// package that knows Prometheus.
package metrics

import (
	"context"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// A Program is what is looked at when numbers are asked for.
type Program struct {
	Connected func() bool                                       // Discord is joined
	Waiting   func() (running, waiting int)                     // answers
	Refusals  func() int                                        // of Discord, in the last ten minutes
	Reminders func(ctx context.Context) (map[string]int, error) // by state; its error says that the store cannot be read
	StoreSize func(ctx context.Context) (int64, error)          // bytes on the disk; its error says that nobody knows
}

// Metrics counts what happens. Its methods are safe for concurrent use.
type Metrics struct {
	program      Program
	registry     *prometheus.Registry
	interactions *prometheus.CounterVec
	latency      *prometheus.HistogramVec
	posts        *prometheus.CounterVec
	calls        *prometheus.CounterVec
}

// New returns metrics of a program.
func New(program Program) *Metrics {
	m := &Metrics{
		program:  program,
		registry: prometheus.NewRegistry(),
		interactions: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "tiendo_interactions_total", Help: "What people did, by command, kind and what came of it.",
		}, []string{"command", "kind", "outcome"}),
		latency: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "tiendo_first_answer_seconds", Help: "From the arrival of an interaction until its first answer or deferral was sent.",
			Buckets: []float64{.001, .002, .005, .01, .02, .05, .1, .25, .5, 1, 1.5, 2, 2.9},
		}, []string{"kind"}),
		posts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "tiendo_posts_total", Help: "Messages posted unasked, by what came of it.",
		}, []string{"outcome"}),
		calls: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "tiendo_discord_answers_total", Help: "Answers of Discord's REST interface, by route and status; 0 is no answer.",
		}, []string{"route", "status"}),
	}
	m.registry.MustRegister(m.interactions, m.latency, m.posts, m.calls, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), reminders{program}, storeSize{program},
		gauge("tiendo_discord_connected", "1 while Discord is joined.", func() float64 { return truth(program.Connected()) }),
		gauge("tiendo_answers_running", "Answers that are worked on.", func() float64 { n, _ := program.Waiting(); return float64(n) }),
		gauge("tiendo_answers_waiting", "What waits to be worked on.", func() float64 { _, n := program.Waiting(); return float64(n) }),
		gauge("tiendo_discord_refusals", "Requests that Discord refused in the last ten minutes; at 10,000 it bans the address.", func() float64 { return float64(program.Refusals()) }),
	)
	return m
}

func gauge(name, help string, value func() float64) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
}

func truth(claim bool) float64 {
	if claim {
		return 1
	}
	return 0
}

// Interaction counts what somebody did; command is one of the program's own.
func (m *Metrics) Interaction(kind, command, outcome string) {
	m.interactions.WithLabelValues(command, kind, outcome).Inc()
}

// First notes how long a first answer took.
func (m *Metrics) First(kind string, took time.Duration) {
	m.latency.WithLabelValues(kind).Observe(took.Seconds())
}

// Post counts a message that was posted unasked.
func (m *Metrics) Post(outcome string) { m.posts.WithLabelValues(outcome).Inc() }

// Call counts an answer of Discord's REST interface.
func (m *Metrics) Call(route string, status int) {
	m.calls.WithLabelValues(route, strconv.Itoa(status)).Inc()
}
