//go:build race

package scheduler

// years is how many years are lived through: the race detector makes each several
// times as long.
const years = 1
