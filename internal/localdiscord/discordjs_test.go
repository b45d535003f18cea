package localdiscord

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// installed has the peer's packages in place, exactly as its lock file says.
func installed(t *testing.T, dir string) {
	t.Helper()
	lock, err := os.Stat(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	if have, err := os.Stat(filepath.Join(dir, "node_modules", ".package-lock.json")); err == nil && have.ModTime().After(lock.ModTime()) {
		return
	}
	npm := exec.Command("npm", "ci")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		t.Fatalf("npm ci in %s: %v\n%s", dir, err, out)
	}
}

// startPeer runs the discord.js bot against s and waits until it is ready. The bot ends
// with the test.
func startPeer(t *testing.T, s *Server) {
	t.Helper()
	const dir = "testdata/peer"
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no node here")
	}
	installed(t, dir)
	node := exec.Command("node", "index.js")
	node.Dir = dir
	node.Env = append(os.Environ(), "API="+s.URL()+"/api", "TOKEN=secret")
	node.Stderr = os.Stderr
	in, err := node.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	kill := time.AfterFunc(time.Minute, func() { _ = node.Process.Kill() })
	lines := bufio.NewScanner(out)
	t.Cleanup(func() {
		_ = in.Close()
		for lines.Scan() {
			t.Log(lines.Text())
		}
		if err := node.Wait(); err != nil {
			t.Errorf("the peer ended with %v", err)
		}
		kill.Stop()
	})
	if !lines.Scan() || lines.Text() != "ready" {
		t.Fatalf("the peer said %q", lines.Text())
	}
}

// A client that was not written here finds everything as on Discord.
func TestDiscordJSWorksAgainstIt(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	startPeer(t, s)
	ctx := within(t, 30*time.Second)
	if err := s.WaitConnected(ctx); err != nil {
		t.Fatal(err)
	}
	choices, err := s.Complete(ctx, Ask{User: "staff", Line: "/biểu-đồ place:bình"}, "place")
	if err != nil || len(choices) != 1 || choices[0].Value != "Bình Định" {
		t.Errorf("choices %v, %v", choices, err)
	}
	r, err := s.Run(ctx, Ask{User: "staff", Line: `/biểu-đồ place:"Bình Định"`})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Message.Embeds) != 1 || r.Message.Embeds[0].Title != "Bình Định" || r.Message.Embeds[0].Image.Width != 40 {
		t.Fatalf("reply %+v", r.Message)
	}
	if picture, found := s.File(r.Message.Embeds[0].Image.URL); !found || len(picture) < 60 {
		t.Errorf("picture of %d bytes", len(picture))
	}
	pressed, err := s.Press(ctx, "staff", r.Message.ID, "why")
	if err != nil || pressed.Modal == nil {
		t.Fatalf("press: %+v, %v", pressed, err)
	}
	sent, err := s.Submit(ctx, "staff", pressed.Modal, map[string]string{"text": "lũ tháng mười"})
	if err != nil || sent.Message.ID != r.Message.ID || sent.Message.Content != "lũ tháng mười" || len(sent.Message.Components) != 0 {
		t.Errorf("submit: %+v, %v", sent, err)
	}
	list := s.Channel("chung")
	for len(list) < 3 && ctx.Err() == nil { // the private follow-up may still be on its way
		time.Sleep(10 * time.Millisecond)
		list = s.Channel("chung")
	}
	if len(list) != 3 || list[0].Content != "Xin chào" || string(list[0].Nonce) != `"first"` || list[2].Reader != s.ID("user:staff") {
		t.Errorf("channel %+v", list)
	}
	clean(t, s)
}
