package intake

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// A told taker writes down what it is told.
type teller struct{ b strings.Builder }

func (t *teller) start(name []byte, m *markup) error {
	t.b.WriteString("<" + string(name) + " r=" + string(m.attribute("r")) + ">")
	return nil
}
func (t *teller) close(name []byte) error { t.b.WriteString("</" + string(name) + ">"); return nil }
func (t *teller) chars(text []byte) error { t.b.Write(text); return nil }

// standard is what the standard library makes of a markup, as teller writes it.
func standard(raw []byte) (string, error) {
	var t strings.Builder
	d := xml.NewDecoder(bytes.NewReader(raw))
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return t.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			r := ""
			for _, a := range e.Attr {
				if a.Name.Local == "r" && r == "" {
					r = a.Value
				}
			}
			t.WriteString("<" + e.Name.Local + " r=" + r + ">")
		case xml.EndElement:
			t.WriteString("</" + e.Name.Local + ">")
		case xml.CharData:
			t.Write(e)
		}
	}
}

func TestMarkupIsReadAsTheStandardLibraryReadsIt(t *testing.T) {
	long := strings.Repeat("dài ", 40_000)
	for _, raw := range []string{
		`<?xml version="1.0"?><a><b r="1" x='2'/>một &amp; hai &lt;3&gt; &#272;&#x1EA1;</a>`,
		`<x:a x:r="B2"  ><![CDATA[<b>]] ]>&amp;]]></x:a><!-- a > b - c -->`,
		`<a r="1 > 0" b = 'x"y'>` + long + `&quot;` + long + `</a>`,
		`<a r="&lt;&quot;">` + strings.Repeat("&amp;", 30_000) + `</a>`,
		"<a\n r=\"1\"\t/>",
	} {
		want, err := standard([]byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		var got teller
		if err := newMarkup(strings.NewReader(raw)).read(&got); err != nil || got.b.String() != want {
			t.Errorf("%.60s: %v: %.80q, want %.80q", raw, err, got.b.String(), want)
		}
	}
	for _, raw := range []string{"<", "<a", "<a r=\"", "<!DOCTYPE a>", "<![CDATA[x", "<!-- x", strings.Repeat("<a>", xmlDepth+1), "<a " + strings.Repeat("b ", tagBytes) + ">", "<>"} {
		if err := newMarkup(strings.NewReader(raw)).read(&teller{}); err == nil {
			t.Errorf("%.40s is read", raw)
		}
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add([]byte(`<a r="1"><b/>x &amp; y<![CDATA[z]]></a>`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var got teller
		if err := newMarkup(bytes.NewReader(raw)).read(&got); err != nil {
			return
		}
		// What office programs write is read alike; the standard library refuses more.
		if want, err := standard(raw); err == nil && !bytes.ContainsAny(raw, "\r=") && want != got.b.String() {
			t.Errorf("%q is %q, want %q", raw, got.b.String(), want)
		}
	})
}
