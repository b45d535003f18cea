package docx

import (
	"bytes"
	"fmt"
	"image/png"
	"strconv"
)

const (
	emu     = 635                // English metric units of a twentieth of a point
	tallest = textHeight * 4 / 5 // room for a heading above a picture
)

func (p Picture) write(w *writer) error {
	size, err := png.DecodeConfig(bytes.NewReader(p.PNG))
	if err != nil || size.Width < 1 {
		return fmt.Errorf("read a picture: %w", err)
	}
	w.pictures = append(w.pictures, p)
	width, height := textWidth, textWidth*size.Height/size.Width
	if height > tallest {
		width, height = tallest*size.Width/size.Height, tallest
	}
	w.paragraph("Picture")
	w.drawing(len(w.pictures), p.Alt, strconv.Itoa(width*emu), strconv.Itoa(height*emu))
	w.end(1)
	return nil
}

// drawing refers to the n-th picture; its size is in English metric units.
func (w *writer) drawing(number int, alt, wide, high string) {
	n := strconv.Itoa(number)
	w.start("w:r")
	w.start("w:drawing")
	w.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	w.empty("wp:extent", "cx", wide, "cy", high)
	w.empty("wp:docPr", "id", n, "name", "picture "+n, "descr", alt)
	w.start("a:graphic")
	w.start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
	w.start("pic:pic")
	w.start("pic:nvPicPr")
	w.empty("pic:cNvPr", "id", n, "name", pictureName(number), "descr", alt)
	w.empty("pic:cNvPicPr")
	w.end(1)
	w.start("pic:blipFill")
	w.empty("a:blip", "r:embed", pictureID(number))
	w.start("a:stretch")
	w.empty("a:fillRect")
	w.end(2)
	w.start("pic:spPr")
	w.start("a:xfrm")
	w.empty("a:off", "x", "0", "y", "0")
	w.empty("a:ext", "cx", wide, "cy", high)
	w.end(1)
	w.start("a:prstGeom", "prst", "rect")
	w.empty("a:avLst")
	w.end(2)
	w.end(6)
}
