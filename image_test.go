//go:build image

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// dockerfile is what deploy/Dockerfile says: the command that builds the program,
// and the environment of the container.
func dockerfile(t *testing.T) (build string, env []string) {
	t.Helper()
	text, err := os.ReadFile("deploy/Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	joined := strings.ReplaceAll(string(text), "\\\n", " ")
	run := regexp.MustCompile(`(?m)^RUN (.*go build .*)$`).FindStringSubmatch(joined)
	set := regexp.MustCompile(`(?m)^ENV (.*)$`).FindStringSubmatch(joined)
	if run == nil || set == nil {
		t.Fatal("deploy/Dockerfile builds no program, or sets nothing")
	}
	return run[1], strings.Fields(set[1])
}

// What the Dockerfile builds runs where there is nothing but what it copies: the
// program, certificates and a folder that its user owns. make image runs this; it
// has to be root.
func TestTheContainersProgramRunsInAnEmptyRoom(t *testing.T) {
	build, env := dockerfile(t)
	room := t.TempDir()
	compile := exec.Command("sh", "-c", strings.Replace(build, "-o /tiendo", "-o "+filepath.Join(room, "tiendo"), 1))
	if out, err := compile.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	certificates, err := os.ReadFile("/etc/ssl/certs/ca-certificates.crt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(room, "etc/ssl/certs"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(room, "etc/ssl/certs/ca-certificates.crt"), certificates, 0o644); err != nil {
		t.Fatal(err)
	}
	const user = 65532
	if err := os.Mkdir(filepath.Join(room, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(filepath.Join(room, "data"), user, user); err != nil {
		t.Fatal(err)
	}
	inside := func(args ...string) *exec.Cmd {
		command := exec.Command("/tiendo", args...)
		command.Dir, command.Env = "/", env
		command.SysProcAttr = &syscall.SysProcAttr{Chroot: room, Credential: &syscall.Credential{Uid: user, Gid: user}}
		return command
	}
	out, err := inside("version").CombinedOutput()
	if err != nil || len(out) == 0 {
		t.Fatalf("version: %v\n%s", err, out)
	}
	w := newWorld(t)
	serve := inside("serve")
	serve.Env = append(serve.Env, "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_METRICS=127.0.0.1:0", "TIENDO_CHANNEL="+w.ID("channel:nhắc-báo-cáo"))
	var said strings.Builder
	serve.Stdout, serve.Stderr = &said, &said
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(30 * time.Second); !w.Connected() && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
	joined := w.Connected()
	if err := serve.Process.Signal(syscall.SIGTERM); err != nil { // STOPSIGNAL
		t.Fatal(err)
	}
	if err := serve.Wait(); err != nil || !joined {
		t.Fatalf("joined %v, left with %v:\n%s", joined, err, said.String())
	}
	if _, err := os.Stat(filepath.Join(room, "data/tiendo.db")); err != nil {
		t.Error(err)
	}
}
