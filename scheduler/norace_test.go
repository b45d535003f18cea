//go:build !race

package scheduler

// years is how many years are lived through.
const years = 5
