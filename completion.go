package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// completion prints a script for a shell, made from the command line itself.
type completion struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish: source <(tiendo completion bash)"`
}

func (c completion) Run(p program) error {
	parser, err := kong.New(&cli{}, kong.Name("tiendo"))
	if err != nil {
		return fmt.Errorf("read the command line: %w", err)
	}
	if c.Shell == "fish" {
		return fish(p.out, parser.Model.Children)
	}
	script := bash(parser.Model.Children)
	if c.Shell == "zsh" {
		script = "autoload -U +X bashcompinit && bashcompinit\n" + script
	}
	_, err = fmt.Fprint(p.out, script)
	return err
}

// flags are those of a command, as typed.
func flags(n *kong.Node) []string {
	all := []string{"--help"}
	for _, f := range n.Flags {
		if f.Name != "help" {
			all = append(all, "--"+f.Name)
		}
	}
	return all
}

func bash(all []*kong.Node) string {
	var names, cases []string
	for _, n := range all {
		names = append(names, n.Name)
		cases = append(cases, fmt.Sprintf("\t%s) words=%q ;;", n.Name, strings.Join(flags(n), " ")))
	}
	return fmt.Sprintf(`_tiendo() {
	local words cur=${COMP_WORDS[COMP_CWORD]}
	case ${COMP_WORDS[1]} in
%s
	*) words="" ;;
	esac
	if [ "$COMP_CWORD" -eq 1 ]; then words=%q; fi
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
	if [ ${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- "$cur")); fi
}
complete -o filenames -F _tiendo tiendo
`, strings.Join(cases, "\n"), strings.Join(names, " "))
}

func fish(out io.Writer, all []*kong.Node) error {
	for _, n := range all {
		if _, err := fmt.Fprintf(out, "complete -c tiendo -n __fish_use_subcommand -f -a %s -d %q\n", n.Name, n.Help); err != nil {
			return err
		}
		for _, f := range n.Flags {
			if _, err := fmt.Fprintf(out, "complete -c tiendo -n '__fish_seen_subcommand_from %s' -l %s -d %q\n", n.Name, f.Name, f.Help); err != nil {
				return err
			}
		}
	}
	return nil
}
