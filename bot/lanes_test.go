package bot

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestOnePersonsQuestionsKeepTheirOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLanes(8, time.Second)
		var mu sync.Mutex
		began := map[string][]int{}
		for n := range 20 {
			for _, who := range []string{"lan", "minh", "hoa"} {
				l.add(who, &job{run: func(begun func()) {
					mu.Lock()
					began[who] = append(began[who], n)
					mu.Unlock()
					time.Sleep(10 * time.Millisecond) // until its first answer
					begun()
					time.Sleep(50 * time.Millisecond) // a deferred one goes on
				}, refuse: func(bool) { t.Errorf("%s %d was refused", who, n) }})
			}
		}
		<-l.end()
		for who, order := range began {
			if len(order) != 20 || !slices.IsSorted(order) {
				t.Errorf("%s: %v", who, order)
			}
		}
		if len(l.people) > 0 || l.waiting != 0 || l.running != 0 {
			t.Errorf("something is left: %+v", l)
		}
	})
}

func TestALongAnswerHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLanes(8, time.Second)
		began := time.Now()
		var second time.Duration
		l.add("lan", &job{run: func(begun func()) { begun(); time.Sleep(time.Minute) }})
		l.add("lan", &job{run: func(func()) { second = time.Since(began) }})
		synctest.Wait()
		if second != 0 || l.running != 1 {
			t.Errorf("the second began after %s, %d run", second, l.running)
		}
		<-l.end()
	})
}

func TestWhatCannotBeginIsRefusedInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const most = 4
		l := newLanes(most, queueTime)
		began := time.Now()
		var ran, refused, running, highest atomic.Int32
		for n := range 40 {
			l.add(fmt.Sprint(n), &job{
				run: func(func()) {
					highest.Store(max(highest.Load(), running.Add(1)))
					time.Sleep(time.Second)
					running.Add(-1)
					ran.Add(1)
				},
				refuse: func(leaving bool) {
					if waited := time.Since(began); leaving || waited > queueTime {
						t.Errorf("refused after %s, leaving %v", waited, leaving)
					}
					refused.Add(1)
				},
			})
		}
		<-l.end()
		synctest.Wait()
		if ran.Load() != 8 || refused.Load() != 32 || highest.Load() != most { // two rounds begin within 1.8 s
			t.Errorf("%d ran, %d refused, %d at a time", ran.Load(), refused.Load(), highest.Load())
		}
		if len(l.people) > 0 {
			t.Errorf("%d lanes are left", len(l.people))
		}
	})
}

func TestTheQueueIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLanes(1, queueTime)
		var refused atomic.Int32
		hold := make(chan struct{})
		for n := range maxWaiting + 101 {
			l.add(fmt.Sprint(n), &job{run: func(func()) { <-hold }, refuse: func(bool) { refused.Add(1) }})
		}
		synctest.Wait()
		if got := refused.Load(); got != 100 {
			t.Errorf("%d were refused at once", got)
		}
		time.Sleep(queueTime)
		synctest.Wait()
		if got := refused.Load(); got != maxWaiting+100 {
			t.Errorf("%d were refused in the end", got)
		}
		close(hold)
		<-l.end()
	})
}

func TestNothingBeginsWhenLeaving(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLanes(4, queueTime)
		finished, told := false, make(chan bool, 1)
		l.add("lan", &job{run: func(func()) { time.Sleep(time.Second); finished = true }})
		idle := l.end()
		l.add("minh", &job{run: func(func()) { t.Error("it began") }, refuse: func(leaving bool) { told <- leaving }})
		if !<-told {
			t.Error("the asker is not told why")
		}
		<-idle
		if !finished {
			t.Error("what ran was not waited for")
		}
	})
}
