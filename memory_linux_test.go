package main

import (
	"os"
	"regexp"
	"strconv"
	"testing"
)

// residentProgram is how much of the program's file, and others, is resident, in kB.
func residentProgram(t *testing.T) (kilobytes int) {
	t.Helper()
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`RssFile:\s+(\d+) kB`).FindSubmatch(text)
	if found == nil {
		t.Fatal("the system does not tell what is resident of files")
	}
	kilobytes, err = strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes
}

func TestWhatOnlyTheStartNeededIsGivenBack(t *testing.T) {
	info, err := os.Stat("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	before := residentProgram(t)
	if mapped := giveBack(); mapped < info.Size()/4 {
		t.Errorf("%d bytes of %d are given back", mapped, info.Size())
	}
	if after := residentProgram(t); after >= before {
		t.Errorf("%d kB of files are resident, after %d kB before", after, before)
	}
	if len(unwritten()) == 0 { // and the program goes on
		t.Error("nothing of the program is mapped any more")
	}
}
