package chart

// A role says what a shape is for, and so what may lie on what: a label never
// touches another label or a mark, and lies on a panel wholly or not at all.
type role uint8

const (
	ground  role = iota // gridlines and tints
	panel               // a tile: holds labels
	mark                // what shows a number
	caption             // a label
)

type item struct {
	role  role
	shape shape
}

// A sheet is a picture being laid out, from the top down.
type sheet struct {
	faces *[faceCount]*face
	maps  map[string]*tileMap
	items []item
	y     float64 // what is above is taken
}

func (s *sheet) put(r role, shape shape) { s.items = append(s.items, item{r, shape}) }

func (s *sheet) face(id faceID) *face { return s.faces[id] }

// An align says which part of a label stands at its x.
type align float64

const (
	start  align = 0
	middle align = 0.5
	end    align = 1
)

// write puts a run down with its baseline at y.
func (s *sheet) write(r *run, x, y float64, a align, i ink) {
	s.put(caption, label{run: r, at: point{x - r.width*float64(a), y}, ink: i})
}

// print sets text whole and puts it down.
func (s *sheet) print(id faceID, text string, x, y float64, a align, i ink) *run {
	r := s.face(id).set(clean(text), false)
	s.write(r, x, y, a, i)
	return r
}

// paragraph writes text between left and right from s.y down, and moves s.y
// below it.
func (s *sheet) paragraph(id faceID, text string, lines int, i ink) {
	leading := id.leading()
	f := s.face(id)
	for _, line := range f.wrap(text, f.balance(text, right-left), lines) {
		s.write(line, left, s.y+leading*0.78, start, i)
		s.y += leading
	}
}

// A title is whole up to eight lines of some forty letters; nobody reads more.
const titleLines = 8

func (s *sheet) head(title, subtitle string) {
	s.paragraph(titleFace, title, titleLines, text)
	if subtitle != "" {
		s.y += 2
		s.paragraph(bodyFace, subtitle, 4, muted)
	}
	s.y += 8
}

// denseHead leaves more room for what is below it.
func (s *sheet) denseHead(title, subtitle string) {
	s.paragraph(denseTitleFace, title, titleLines, text)
	if subtitle != "" {
		s.paragraph(smallFace, subtitle, 4, muted)
	}
	s.y += 5
}

func (s *sheet) foot(note string) {
	if note != "" {
		s.y += 6
		s.paragraph(smallFace, note, 6, muted)
	}
}

// nothing writes the caller's words where there is no row to draw.
func (s *sheet) nothing(words string) {
	s.put(ground, border{box{left, s.y, right, s.y + 56}, hatching, true})
	r := s.face(bodyFace).fit(words, right-left-16)
	s.write(r, width/2, s.y+32, middle, muted)
	s.y += 56
}

// paint draws the sheet on c, which it makes as high as it is.
func (s *sheet) paint(c *canvas) {
	c.reset(px(width), px(s.y+marginBottom))
	border{box{0, 0, width, float64(c.h) / density}, frame, false}.paint(c)
	for _, i := range s.items {
		i.shape.paint(c)
	}
}
