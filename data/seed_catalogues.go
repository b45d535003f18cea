package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// regions are the places that provinces.csv does not list.
var regions = []record{
	{"key": "region:north", "name": "Khu vực phía Bắc", "name_en": "Northern region"},
	{"key": "region:central", "name": "Miền Trung - Tây Nguyên", "name_en": "Central and Central Highlands"},
	{"key": "region:south", "name": "Khu vực phía Nam", "name_en": "Southern region"},
	{"key": Nation, "name": "Cả nước", "name_en": "Whole country"},
}

// A load puts one seed file into its table: a statement and, for each line, its
// arguments. Lines with a key that is known are brought up to date.
type load struct {
	file, statement string
	args            func(line int, r record) []any
}

var loads = []load{
	{"sources.csv", `INSERT INTO source (code, publisher, what, url, published, kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
		ON CONFLICT (code) DO UPDATE SET publisher = excluded.publisher, what = excluded.what, url = excluded.url, published = excluded.published, kind = excluded.kind`,
		columns("id", "publisher", "what", "url", "published", "kind")},
	{"indicators.csv", `INSERT INTO indicator (code, content, name_vi, name_en, unit_vi, unit_en, dimension, aggregation, better, plan_of) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
		ON CONFLICT (code) DO UPDATE SET content = excluded.content, name_vi = excluded.name_vi, name_en = excluded.name_en, unit_vi = excluded.unit_vi, unit_en = excluded.unit_en,
			dimension = excluded.dimension, aggregation = excluded.aggregation, better = excluded.better, plan_of = excluded.plan_of`,
		columns("code", "content", "name_vi", "name_en", "unit_vi", "unit_en", "dimension", "aggregation", "better", "plan_of")},
	{"aliases.csv", `INSERT INTO alias (alias, kind, target, ambiguous) VALUES (?1, ?2, ?3, ?4)
		ON CONFLICT (kind, alias, target) DO UPDATE SET ambiguous = excluded.ambiguous`,
		func(_ int, r record) []any { return []any{r["alias"], r["kind"], r["target"], r["ambiguous"] == "yes"} }},
	{"conferences.csv", `INSERT INTO conference (number, roman, year_planned, year_held, held_on, venue, host, next_host, period_reviewed, chair, source, note)
			VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), ?9, ?10, ?11, ?12)
		ON CONFLICT (number) DO UPDATE SET year_held = excluded.year_held, held_on = excluded.held_on, venue = excluded.venue, host = excluded.host, next_host = excluded.next_host,
			period_reviewed = excluded.period_reviewed, chair = excluded.chair, source = excluded.source, note = excluded.note`,
		columns("number", "roman", "year_planned", "year_held", "held_on", "place", "host_code", "next_host_code", "period_reviewed", "chair", "source_id", "note")},
	{"directives.csv", `INSERT INTO task (conference, position, who, text_vi, text_en, due, source, computed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
		ON CONFLICT (conference, position) DO UPDATE SET who = excluded.who, text_vi = excluded.text_vi, text_en = excluded.text_en, due = excluded.due, source = excluded.source,
			computed = excluded.computed`,
		columns("conference", "order", "who", "text", "text_en", "due", "source_id", "computed")},
	{"awards.csv", `INSERT INTO award (conference, kind, count, what, giver, receiver, place, source, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), ?8, ?9)
		ON CONFLICT (conference, kind) DO UPDATE SET count = excluded.count, what = excluded.what, giver = excluded.giver, receiver = excluded.receiver, place = excluded.place, source = excluded.source, note = excluded.note`,
		columns("conference", "kind", "count", "what", "giver", "receiver", "receiver_code", "source_id", "note")},
	{"deadlines.csv", `INSERT INTO obligation (position, code, name_vi, name_en, who, scope, to_whom, frequency, rule, reports, cutoff, source, confirmed, note)
			VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
		ON CONFLICT (code) DO UPDATE SET position = excluded.position, name_vi = excluded.name_vi, name_en = excluded.name_en, who = excluded.who, scope = excluded.scope, to_whom = excluded.to_whom,
			frequency = excluded.frequency, rule = excluded.rule, reports = excluded.reports, cutoff = excluded.cutoff, source = excluded.source, confirmed = excluded.confirmed, note = excluded.note
			WHERE obligation.edited = 0`,
		func(line int, r record) []any {
			return append([]any{line}, columns("id", "name_vi", "name_en", "who_submits", "scope", "to_whom", "frequency", "rule", "period_reported", "cutoff_rule", "source_id", "confirmed", "note")(line, r)...)
		}},
	{"project_rules.csv", `INSERT INTO project_rule (position, code, condition, funding, returns, name_vi, name_en, reason_vi, reason_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
		ON CONFLICT (code) DO UPDATE SET position = excluded.position, condition = excluded.condition, funding = excluded.funding, returns = excluded.returns,
			name_vi = excluded.name_vi, name_en = excluded.name_en, reason_vi = excluded.reason_vi, reason_en = excluded.reason_en`,
		func(line int, r record) []any {
			return []any{line, r["code"], r["condition"], r["funding"], r["returns"] == "yes", r["name_vi"], r["name_en"], r["reason_vi"], r["reason_en"]}
		}},
	{"holidays.csv", `INSERT INTO lunar_year (year, tet, hung_kings, source) VALUES (?1, ?2, ?3, ?4)
		ON CONFLICT (year) DO UPDATE SET tet = excluded.tet, hung_kings = excluded.hung_kings, source = excluded.source`,
		columns("year", "tet_day_1", "hung_kings", "source")},
}

func columns(names ...string) func(int, record) []any {
	return func(_ int, r record) []any {
		args := make([]any, len(names))
		for i, name := range names {
			args[i] = r[name]
		}
		return args
	}
}

func seedCatalogues(ctx context.Context, tx *sql.Tx) error {
	if err := seedPlaces(ctx, tx); err != nil {
		return fmt.Errorf("provinces.csv: %w", err)
	}
	for _, l := range loads {
		lines, err := records(l.file)
		if err != nil {
			return err
		}
		for n, r := range lines {
			if _, err := tx.ExecContext(ctx, l.statement, l.args(n, r)...); err != nil {
				return fmt.Errorf("%s line %d: %w", l.file, n+2, err)
			}
		}
	}
	return seedIndicatorAliases(ctx, tx)
}

// seedPlaces goes through the file from its end, because a former province
// refers to its successor.
func seedPlaces(ctx context.Context, tx *sql.Tx) error {
	lines, err := records("provinces.csv")
	if err != nil {
		return err
	}
	for _, r := range lines {
		r["key"] = r.place("code_set", "code")
		if r["successor_code"] != "" {
			r["successor"] = newProvince + r["successor_code"]
		}
	}
	places := append(lines, regions...)
	for i := len(places) - 1; i >= 0; i-- {
		args := append([]any{i + 1}, columns("key", "name", "name_en", "region", "valid_from", "valid_to", "successor")(i, places[i])...)
		if _, err := tx.ExecContext(ctx, `INSERT INTO place (id, key, name, name_en, region, valid_from, valid_to, successor)
				VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), nullif(?8, ''))
			ON CONFLICT (key) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, region = excluded.region,
				valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor`, args...); err != nil {
			return fmt.Errorf("%s: %w", places[i]["key"], err)
		}
	}
	return nil
}

// seedIndicatorAliases takes the last column of indicators.csv apart.
func seedIndicatorAliases(ctx context.Context, tx *sql.Tx) error {
	lines, err := records("indicators.csv")
	if err != nil {
		return err
	}
	for _, r := range lines {
		for alias := range strings.SplitSeq(r["aliases"], "|") {
			if _, err := tx.ExecContext(ctx, `INSERT INTO alias (alias, kind, target, ambiguous) VALUES (?1, 'indicator', ?2, 0)
				ON CONFLICT (kind, alias, target) DO NOTHING`, alias, r["code"]); err != nil {
				return fmt.Errorf("alias %s of %s: %w", alias, r["code"], err)
			}
		}
	}
	return nil
}
