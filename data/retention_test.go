package data

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
	"time"
)

// letGo lets files go at a time and says what still has one.
func letGo(t *testing.T, s *Store, at time.Time, want int) string {
	t.Helper()
	gone, err := s.LetFilesGo(t.Context(), at)
	must(t, err)
	if gone != want {
		t.Errorf("after %s %d files went, want %d", at.Sub(now), gone, want)
	}
	left, err := rows(t.Context(), s.read, scanText, `SELECT code FROM proposal WHERE length(content) > 0
		UNION ALL SELECT code FROM project_file WHERE length(content) > 0 ORDER BY code`)
	must(t, err)
	return strings.Join(left, " ")
}

func TestFilesGoOnceNobodyCanUndoOrAcceptThem(t *testing.T) {
	s := seeded(t)
	for _, code := range []string{"ACCEPTED", "KNOWN", "OPEN", "UNDONE"} {
		kept(t, s, code)
	}
	out, err := s.Accept(t.Context(), acceptance("ACCEPTED")) // an hour after it was made
	must(t, err)
	none := acceptance("KNOWN")
	none.Figures = nil
	_, err = s.Accept(t.Context(), none)
	must(t, err)
	other := acceptance("UNDONE")
	other.Source.Code, other.Figures[0].Place = "file-y", "gso2004:54"
	taken, err := s.Accept(t.Context(), other)
	must(t, err)
	must(t, s.Undo(t.Context(), taken.Entry, "7", now.Add(2*time.Hour)))
	for _, code := range []string{"LIST-DONE", "LIST-OPEN"} {
		must(t, s.KeepProjectFile(t.Context(), ProjectFile{Code: code, Name: "de-an.csv", By: "7", At: now, Content: []byte("Tên đề án"), Digest: "d"}))
	}
	must(t, s.EndProjectFile(t.Context(), "LIST-DONE", nil, Change{At: now.Add(time.Hour), By: "7"}))

	undoable := now.Add(time.Hour + UndoTime)
	if got := letGo(t, s, undoable, 0); got != "ACCEPTED KNOWN LIST-DONE LIST-OPEN OPEN UNDONE" {
		t.Errorf("while an undo is possible there are only %s", got)
	}
	before := dump(t, s)
	if got := letGo(t, s, undoable.Add(time.Second), 4); got != "LIST-OPEN OPEN" {
		t.Errorf("after the time of undoing there are %s", got)
	}
	if dump(t, s) != before {
		t.Error("figures went with the files")
	}
	if got := letGo(t, s, now.Add(ProposalTime-time.Second), 0); got != "LIST-OPEN OPEN" {
		t.Errorf("within seven days there are %s", got)
	}
	if got := letGo(t, s, now.Add(ProposalTime+time.Second), 2); got != "" {
		t.Errorf("after seven days there are %s", got)
	}
	letGo(t, s, now.Add(2*ProposalTime), 0)

	p, err := s.Proposal(t.Context(), "ACCEPTED", now)
	must(t, err)
	if p.State != ProposalAccepted || p.Entry != out.Entry || p.Name != "x.csv" || p.Digest != "d" || p.Content != nil {
		t.Errorf("what is left is %+v", p)
	}
	f, err := s.ProjectFile(t.Context(), "LIST-OPEN", now.Add(ProposalTime+time.Second))
	must(t, err)
	if !f.Expired || f.Done || len(f.Content) > 0 || f.Name != "de-an.csv" {
		t.Errorf("what is left of a list is %+v", f)
	}
}

func TestTheAuditKeepsWhatAFileWas(t *testing.T) {
	s := seeded(t)
	file := "Tỉnh;Số đề án"
	kept(t, s, "DROPPED")
	kept(t, s, "EXPIRED")
	must(t, s.DropProposal(t.Context(), "DROPPED", "8", now))
	must(t, s.KeepProjectFile(t.Context(), ProjectFile{Code: "L", Name: "x.csv", By: "7", At: now, Content: []byte(file), Digest: "d"}))
	letGo(t, s, now.Add(ProposalTime+time.Second), 2)
	for object, who := range map[string]string{"proposal DROPPED": "8", "proposal EXPIRED": retention, "list L": retention} {
		changes, err := s.Changes(t.Context(), object)
		must(t, err)
		last := changes[len(changes)-1]
		if want := fmt.Sprintf("x.csv, %d bytes, SHA-256 %x", len(file), sha256.Sum256([]byte(file))); last.Act != "let go" || last.By != who || last.Old != want {
			t.Errorf("the audit of %s ends with %+v, want %s by %s", object, last, want, who)
		}
	}
}
