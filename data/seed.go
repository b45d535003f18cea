package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"embed"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

//go:embed seed/*.csv
var seed embed.FS

// seeder is who has entered what comes with the program.
const seeder = "tiendo"

// Seed loads the catalogues and published figures that come with the program.
// Loading them again changes nothing; a newer program brings its changes as new
// entries, and the figures that people entered stay.
func (s *Store) Seed(ctx context.Context, now time.Time) error {
	digest, err := seedDigest()
	if err != nil {
		return fmt.Errorf("read seed: %w", err)
	}
	loaded, err := s.Setting(ctx, "seed")
	if err != nil {
		return err
	}
	if loaded == digest {
		return nil
	}
	if err := s.change(ctx, func(tx *sql.Tx) error {
		if err := errors.Join(seedCatalogues(ctx, tx), renew(ctx, tx)); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: now, By: seeder, Act: "seed", Object: "catalogues", Old: loaded, New: digest})
	}); err != nil {
		return fmt.Errorf("seed catalogues: %w", err)
	}
	if err := s.reload(ctx); err != nil {
		return err
	}
	if err := s.change(ctx, func(tx *sql.Tx) error {
		if err := s.seedFigures(ctx, tx, now); err != nil {
			return err
		}
		return setSetting(ctx, tx, "seed", digest)
	}); err != nil {
		return fmt.Errorf("seed figures: %w", err)
	}
	return nil
}

func seedDigest() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(seed, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := seed.ReadFile(path)
		fmt.Fprintf(sum, "%s %d\n%s", path, len(text), text)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
}

// A record is one line of a seed file by its column names.
type record map[string]string

// place is the key that place_set and place_code, or code_set and code, make.
func (r record) place(set, code string) string {
	if r[set] == "" {
		return r[code]
	}
	return r[set] + ":" + r[code]
}

func records(name string) ([]record, error) {
	text, err := seed.Open("seed/" + name)
	if err != nil {
		return nil, err
	}
	defer text.Close()
	lines, err := csv.NewReader(text).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s: no header", name)
	}
	var all []record
	for _, line := range lines[1:] {
		r := record{}
		for i, column := range lines[0] {
			r[column] = line[i]
		}
		all = append(all, r)
	}
	return all, nil
}

// seedFigures enters the published figures, one entry a source.
func (s *Store) seedFigures(ctx context.Context, tx *sql.Tx, now time.Time) error {
	var order []string
	bySource := map[string][]Figure{}
	for _, file := range []string{"figures.csv", "absences.csv"} {
		lines, err := records(file)
		if err != nil {
			return err
		}
		for n, r := range lines {
			f, err := s.seedFigure(r)
			if err != nil {
				return fmt.Errorf("%s line %d: %w", file, n+2, err)
			}
			if _, ok := bySource[r["source_id"]]; !ok {
				order = append(order, r["source_id"])
			}
			bySource[r["source_id"]] = append(bySource[r["source_id"]], f)
		}
	}
	for _, source := range order {
		e := Entry{Source: source, Basis: "press", By: seeder, At: now, Why: "có sẵn trong chương trình"}
		if _, err := s.enter(ctx, tx, e, slices.Values(bySource[source])); err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
	}
	return nil
}

func (s *Store) seedFigure(r record) (Figure, error) {
	f := Figure{
		Key: Key{
			Place: r.place("place_set", "place_code"), Indicator: r["indicator"],
			Measure: Measure(r["measure"]), Funding: Funding(r["funding"]),
		},
		Qualifier: Qualifier(strings.TrimPrefix(r["qualifier"], "exact")),
		Absence:   Absence(r["absence"]),
		Printed:   r["printed"],
		Note:      r["note"],
	}
	var err error
	if f.Period, err = calendar.ParseCode(r["period"]); err != nil {
		return f, err
	}
	if f.Absence != Present {
		return f, nil
	}
	if i, ok := s.Catalogue().Indicator(f.Indicator); ok && i.Unit != r["unit"] {
		return f, &InvalidError{Field: "unit", Value: r["unit"], Reason: "the indicator is counted in " + i.Unit}
	}
	f.Value, err = decimal.NewFromString(r["value"])
	return f, err
}
