package browsertest

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryModuleIsPreloaded keeps the page from loading its modules one after another as
// their imports are discovered.
func TestEveryModuleIsPreloaded(t *testing.T) {
	index := read(t, "../page/index.html")
	var modules []string
	for _, pattern := range []string{"../page/*.js", "../page/vendor/*.js"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no modules at %s: %v", pattern, err)
		}
		modules = append(modules, found...)
	}
	for _, path := range modules {
		name := strings.TrimPrefix(filepath.ToSlash(path), "../page/")
		if name != "theme.js" && name != "app.js" && !strings.Contains(index, `<link rel="modulepreload" href="`+name+`">`) {
			t.Errorf("index.html does not preload %s", name)
		}
	}
}

func TestNothingIsFetchedFromOutside(t *testing.T) {
	for _, pattern := range []string{"../page/*.html", "../page/*.css", "../page/*.js"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no files at %s: %v", pattern, err)
		}
		for _, path := range found {
			for i, line := range strings.Split(read(t, path), "\n") {
				code, _, _ := strings.Cut(line, " (https://") // sources named in comments
				if strings.Contains(code, "//cdn.") || strings.Contains(code, `src="http`) || strings.Contains(code, `href="http`) || strings.Contains(code, "url(http") || strings.Contains(code, "@import") {
					t.Errorf("%s:%d: %s", path, i+1, line)
				}
			}
		}
	}
}

func TestVendoredFilesAreAsPublished(t *testing.T) {
	notes := read(t, "../page/vendor/README.md")
	published := strings.NewReplacer(
		"import './simple-markdown.js'; const markdown = self.SimpleMarkdown;", "const markdown = require('simple-markdown');",
		"export default {", "module.exports = {",
	)
	for _, name := range []string{"simple-markdown.js", "discord-markdown.js"} {
		sum := fmt.Sprintf("%x", sha256.Sum256([]byte(published.Replace(read(t, "../page/vendor/"+name)))))
		if !strings.Contains(notes, sum) {
			t.Errorf("%s without the changes that README.md names has the sum %s, which README.md does not", name, sum)
		}
		if license := strings.TrimSuffix(name, ".js") + ".LICENSE"; !strings.Contains(read(t, "../page/vendor/"+license), "Permission is hereby granted") {
			t.Errorf("%s is no licence", license)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
