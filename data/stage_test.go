package data

import (
	"errors"
	"testing"
)

func TestALadderIsReadAndWritten(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "7,3,1,0,+1,+3,office+4",
		"3, 7 1":                 "7,3,1",
		"0;+2;office":            "0,+2,office+3",
		"office":                 "office+1",
		"7,office+5,+1,7":        "7,+1,office+5",
		"0,+0":                   "0",
		"7,3,1,0,+1,+3,OFFICE":   "7,3,1,0,+1,+3,office+4",
		"7,3,1,0,+1,+3,office+4": "7,3,1,0,+1,+3,office+4",
	} {
		l, err := ParseLadder(text)
		if err != nil || l.String() != want {
			t.Errorf("%q: got %q, %v, want %q", text, l, err, want)
		}
	}
	for _, text := range []string{"soon", "31", "+31", "office,office", "office-1", "office+0", "office5", "7,,x", "-1", "++1"} {
		var invalid *InvalidError
		if l, err := ParseLadder(text); !errors.As(err, &invalid) {
			t.Errorf("%q: got %q, %v", text, l, err)
		}
	}
}

func TestTheStageThatIsTrueIsTheTightest(t *testing.T) {
	l := UsualLadder()
	for left, want := range map[int]string{7: "7", 6: "7", 4: "7", 3: "3", 1: "1", 0: "0", -1: "+1", -2: "+1", -3: "+3", -4: "office", -90: "office"} {
		if at := l.At(left); at < 0 || l[at].String() != want {
			t.Errorf("%d left: got %d, want %s", left, at, want)
		}
	}
	if l.At(8) != -1 {
		t.Error("a stage is true before the first")
	}
}

func FuzzLadder(f *testing.F) {
	for _, seed := range []string{"", "7,3,1,0,+1,+3,office", "office+4", "+1 +1", "٣"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := ParseLadder(text)
		if err != nil {
			return
		}
		again, err := ParseLadder(l.String())
		if err != nil || again.String() != l.String() {
			t.Errorf("%q is %q, read again %q, %v", text, l, again, err)
		}
	})
}
