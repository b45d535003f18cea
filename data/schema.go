package data

import (
	"crypto/sha256"
	"encoding/hex"
)

// Schema names the tables that this program makes: the same for programs that
// make the same ones.
func Schema() (string, error) {
	files, err := scripts()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, file := range files {
		script, err := migrations.ReadFile(file)
		if err != nil {
			return "", err
		}
		sum.Write(script)
	}
	return hex.EncodeToString(sum.Sum(nil)[:4]), nil
}
