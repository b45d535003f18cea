package bot

import (
	"sync"
	"time"
)

// lanes runs what people ask for: at most so many at a time, one person's in
// the order in which it was asked. A person's next one begins when the one before
// has its first answer, so that a long one holds up nothing.
type lanes struct {
	most     int           // at a time
	patience time.Duration // after which one that has not begun is refused

	mu      sync.Mutex
	running int
	waiting int
	people  map[string]*lane
	next    []*lane // those whose first job may begin, in order
	ending  bool
	idle    chan struct{} // closed when ending and nothing runs
}

// A lane is one person's.
type lane struct {
	who   string
	jobs  []*job
	taken bool // one of them runs and has no first answer yet
}

// A job is one thing asked for. Exactly one of run and refuse is called.
type job struct {
	run    func(begun func()) // begun says that the first answer is out; it may be called again
	refuse func(leaving bool)

	timer   *time.Timer
	refused bool
}

const (
	maxRunning = 64

	// maxWaiting bounds memory: more than this are not answered in time anyway.
	maxWaiting = 2000

	// queueTime is how long something waits to begin; "busy" has to reach Discord
	// within 3 s.
	queueTime = 1800 * time.Millisecond
)

func newLanes(most int, patience time.Duration) *lanes {
	return &lanes{most: most, patience: patience, people: map[string]*lane{}, idle: make(chan struct{})}
}

// add takes a job in. It does not wait.
func (l *lanes) add(who string, j *job) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ending || l.waiting >= maxWaiting {
		go j.refuse(l.ending)
		return
	}
	mine := l.people[who]
	if mine == nil {
		mine = &lane{who: who}
		l.people[who] = mine
	}
	mine.jobs = append(mine.jobs, j)
	l.waiting++
	if !mine.taken && len(mine.jobs) == 1 {
		l.next = append(l.next, mine)
	}
	l.pump()
	if l.waiting > 0 && mine.holds(j) {
		j.timer = time.AfterFunc(l.patience, func() { l.giveUp(j) })
	}
}

func (l *lane) holds(j *job) bool { return len(l.jobs) > 0 && l.jobs[len(l.jobs)-1] == j }

// giveUp refuses a job that has not begun in time. It stays in its lane as a
// blank.
func (l *lanes) giveUp(j *job) {
	l.mu.Lock()
	if j.refused || j.timer == nil {
		l.mu.Unlock()
		return
	}
	j.refused = true
	l.mu.Unlock()
	j.refuse(false)
}

// pump begins what may begin. The lock is held.
func (l *lanes) pump() {
	for l.running < l.most && len(l.next) > 0 {
		mine := l.next[0]
		l.next = l.next[1:]
		j := l.first(mine)
		if j == nil {
			l.forget(mine)
			continue
		}
		mine.taken = true
		l.running++
		go l.do(mine, j)
	}
}

// first takes the first job of a lane that has not been refused. The lock is held.
func (l *lanes) first(mine *lane) *job {
	for len(mine.jobs) > 0 {
		j := mine.jobs[0]
		mine.jobs = mine.jobs[1:]
		l.waiting--
		if !j.refused {
			if j.timer != nil {
				j.timer.Stop()
				j.timer = nil
			}
			return j
		}
	}
	return nil
}

// forget drops a lane that has nothing in it. The lock is held.
func (l *lanes) forget(mine *lane) {
	if len(mine.jobs) == 0 && !mine.taken {
		delete(l.people, mine.who)
	}
}

func (l *lanes) do(mine *lane, j *job) {
	var once sync.Once
	begun := func() { once.Do(func() { l.begun(mine) }) }
	j.run(begun)
	begun()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	l.pump()
	if l.ending && l.running == 0 && l.waiting == 0 {
		l.rest()
	}
}

// begun lets the next job of a lane begin.
func (l *lanes) begun(mine *lane) {
	l.mu.Lock()
	defer l.mu.Unlock()
	mine.taken = false
	if len(mine.jobs) > 0 {
		l.next = append(l.next, mine)
		l.pump()
		return
	}
	l.forget(mine)
}

// end takes no more jobs; the channel closes when those there are have ended.
func (l *lanes) end() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ending = true
	if l.running == 0 && l.waiting == 0 {
		l.rest()
	}
	return l.idle
}

// rest says that nothing is left. The lock is held.
func (l *lanes) rest() {
	select {
	case <-l.idle:
	default:
		close(l.idle)
	}
}
