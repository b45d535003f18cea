package localdiscord

import (
	"net/http"
	"strconv"
	"testing"
	"time"
)

func TestBucketsFillAndEmpty(t *testing.T) {
	start := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	messages := limit{"messages", 5, 5 * time.Second}
	tests := []struct {
		name    string
		rule    limit
		global  bool
		ask     []time.Duration // when each request comes
		refused []int           // which are refused
	}{
		{"five in five seconds", messages, true, make([]time.Duration, 5), nil},
		{"the sixth", messages, true, make([]time.Duration, 6), []int{5}},
		{"the sixth later", messages, true, []time.Duration{0, 0, 0, 0, 0, 5 * time.Second}, nil},
		{"a wide bucket meets the global limit", limit{"wide", 100, time.Second}, true, make([]time.Duration, 51), []int{50}},
		{"interactions do not", limit{"wide", 100, time.Second}, false, make([]time.Duration, 60), nil},
		{"no bucket at all", limit{}, false, make([]time.Duration, 500), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := newLimiter()
			var refused []int
			for i, after := range test.ask {
				if l.take("key", test.rule, test.global, start.Add(after)).refused {
					refused = append(refused, i)
				}
			}
			if len(refused) != len(test.refused) || len(refused) == 1 && refused[0] != test.refused[0] {
				t.Errorf("refused %v, want %v", refused, test.refused)
			}
		})
	}
}

func TestFinishedBucketsAreForgotten(t *testing.T) {
	l, now := newLimiter(), time.Now()
	for i := range 5000 {
		l.take(strconv.Itoa(i), webhookLimit(), false, now.Add(time.Duration(i)*time.Second))
	}
	if len(l.windows) > 1100 {
		t.Errorf("%d buckets kept", len(l.windows))
	}
}

func TestTooManyMessagesInAChannel(t *testing.T) {
	s := begin(t, Config{})
	path := "/channels/" + s.ID("channel:chung") + "/messages"
	var last http.Header
	for i := range 5 {
		status, h, body := rest(t, s, "POST", path, object{"content": "x"})
		if status != 200 || h.Get("X-RateLimit-Limit") != "5" || h.Get("X-RateLimit-Remaining") != strconv.Itoa(4-i) || h.Get("X-RateLimit-Bucket") == "" {
			t.Fatalf("message %d: %d %v %v", i, status, h, body)
		}
		last = h
	}
	status, h, body := rest(t, s, "POST", path, object{"content": "x"})
	if status != 429 || body["global"] != false || h.Get("X-RateLimit-Scope") != "user" || h.Get("Retry-After") == "" {
		t.Errorf("sixth message: %d %v %v", status, h, body)
	}
	if wait, _ := body["retry_after"].(float64); wait <= 0 || wait > 5 {
		t.Errorf("retry after %v", body["retry_after"])
	}
	if last.Get("X-RateLimit-Bucket") != h.Get("X-RateLimit-Bucket") {
		t.Error("the bucket changed its name")
	}
	if status, _, _ := rest(t, s, "POST", "/channels/"+s.ID("channel:quảng-nam")+"/messages", object{"content": "x"}); status != 200 {
		t.Errorf("another channel answered %d", status)
	}
	if s.RateLimited() != 1 || len(s.Findings()) != 0 {
		t.Errorf("%d refused, findings %v", s.RateLimited(), s.Findings())
	}
}

func TestAddressIsBannedAfterTooManyInvalidRequests(t *testing.T) {
	s := begin(t, Config{Token: "other"})
	for range maxInvalid {
		s.limiter.invalidated(time.Now())
	}
	if status, _, _ := rest(t, s, "GET", "/users/@me", nil); status != 401 || s.Invalid() != maxInvalid+1 {
		t.Fatalf("answered %d after %d", status, s.Invalid())
	}
	status, h, body := rest(t, s, "GET", "/users/@me", nil)
	if status != 429 || h.Get("Content-Type") != "text/html; charset=UTF-8" || h.Get("Retry-After") == "" {
		t.Errorf("answered %d %v %v", status, h, body)
	}
}
