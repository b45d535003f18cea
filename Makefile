# make test   runs every test there is; it says what it installs
# make test-postgres  runs those of the store on PostgreSQL too; it installs and starts one
# make image  builds what the Dockerfile builds and runs it where there is nothing else; as root
# make bench  prints figures and fails on nothing

.PHONY: test bench build

build:
	go build -trimpath -ldflags '-s -w' -o tiendo .

test: browser
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$unformatted" || { echo "not formatted: $$unformatted"; exit 1; }
	go vet ./...
	go tool -modfile=tools.mod staticcheck ./...
	go test -race -timeout 40m ./...

# The browser tests want Chromium. Where it is missing and this user may install
# packages, it is installed; otherwise those tests fail and say so.
.PHONY: browser
browser:
	@command -v chromium >/dev/null || { \
		if command -v apt-get >/dev/null && test "$$(id -u)" = 0; then \
			echo "installing Debian's chromium and two fonts for the browser tests"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-noto-mono >/dev/null; \
		else \
			echo "chromium is missing: install it for the browser tests (Debian: apt-get install chromium)"; \
		fi; }

# The store's tests once more, on a PostgreSQL that is started for them and stopped.
.PHONY: test-postgres
test-postgres:
	internal/testdb/with-postgres sh -c ' \
		go test -timeout 20m ./data ./commands && \
		go test -timeout 20m ./scheduler -run "EveryError|TwoWith|Correction|Silences|Returned|Extension|AfterACrash" && \
		go test -timeout 20m . -run "Server|Postgres|SeveralProcesses|JoinsLate"'

.PHONY: image
image:
	go vet -tags image .
	go test -tags image -run TestTheContainers -count=1 .

# What the store costs on a server that keeps its promises, over a local socket,
# what 1, 2 and 4 processes answer, and the long test of three processes of which
# one is killed each second.
.PHONY: bench-postgres
bench-postgres:
	WITH_SAFETY=yes internal/testdb/with-postgres sh -c ' \
		go test -run "^$$" -bench "^BenchmarkServer$$" ./data && \
		go test -run "^$$" -bench "^BenchmarkAnswer$$" ./commands && \
		go test -run "^$$" -bench "^BenchmarkSeveralProcesses$$" -benchtime 1x . && \
		TIENDO_TEST_KILLING=120 go test -v -run "ThreeProcesses" -timeout 10m .'

bench:
	go test -run '^$$' -bench . -benchmem ./... | grep -v -e 'no test files' -e '^ok' -e '^PASS'
	go test -timeout 60m -run '^$$' -bench Endurance -benchtime 200000x ./bot
	go run ./internal/benchstore
