package bot

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"

	"tiendo/commands"
)

// fetchTimeout is how long a file may take to come.
const fetchTimeout = 30 * time.Second

// attachmentHosts are where Discord keeps what people upload.
var attachmentHosts = []string{"cdn.discordapp.com", "media.discordapp.net"}

// errElsewhere is the error of a file that is not where Discord keeps files: an
// address in a message must not make the bot call others.
var errElsewhere = errors.New("the file is not at Discord")

// fetcher reads a file that somebody gave with a command.
func (b *Bot) fetcher(f givenFile) func(ctx context.Context) ([]byte, error) {
	return func(ctx context.Context) ([]byte, error) {
		data, err := b.fetch(ctx, f)
		if err != nil {
			return nil, fmt.Errorf("fetch %q: %w", f.Filename, err)
		}
		return data, nil
	}
}

func (b *Bot) fetch(ctx context.Context, f givenFile) ([]byte, error) {
	if !b.keeps(f.URL) {
		return nil, errElsewhere
	}
	if f.Size > commands.MaxUpload {
		return nil, commands.ErrTooLarge
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, f.URL, nil)
	if err != nil {
		return nil, fmt.Errorf("make request: %w", err)
	}
	res, err := b.files.Do(req)
	if err != nil {
		return nil, unaddressed(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("fetch attachment: answered %d", res.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, commands.MaxUpload+1))
	if err == nil && len(data) > commands.MaxUpload {
		err = commands.ErrTooLarge
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// keeps reports whether Discord keeps the file at the address, or the Discord
// that the bot is pointed at.
func (b *Bot) keeps(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.User != nil {
		return false
	}
	own, err := url.Parse(b.cfg.URL)
	return u.Scheme == "https" && slices.Contains(attachmentHosts, u.Host) ||
		err == nil && u.Scheme == own.Scheme && u.Host == own.Host
}

// fileClient reads files; it goes where it was sent and nowhere else.
func fileClient() *http.Client {
	return &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return errElsewhere }}
}
