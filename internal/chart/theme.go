package chart

import "math"

// Sizes are in units: a picture is 400 of them wide, which is about what a
// phone gives it in CSS pixels, so that a letter of 12 units is 12 pixels
// there. One unit is 2 pixels of the file.
const (
	width        = 400.0
	density      = 2
	margin       = 16.0
	marginTop    = 15.0
	marginBottom = 13.0
	left         = margin
	right        = width - margin
)

// An ink is a colour of the card, and its place in the palette.
type ink uint8

const (
	paper ink = iota
	frame
	hair // gridlines
	band // behind the row that was asked about
	track
	blue
	text
	muted
	orange
	hatching
	class0
	class1
	class2
	class3
	class4
	white
	inkCount
)

// rgb is chosen for contrast on the card: text 15:1, muted 6:1, blue 5:1 and
// orange 4.6:1. Blue and orange stay apart in every common colour blindness;
// the classes differ in lightness, so that they stay in order in grey too.
func (i ink) rgb() [3]uint8 {
	return [inkCount][3]uint8{
		paper:    {0xfb, 0xfb, 0xf9},
		frame:    {0xd0, 0xd5, 0xdb},
		hair:     {0xe2, 0xe6, 0xea},
		band:     {0xee, 0xf2, 0xf6},
		track:    {0xd5, 0xe1, 0xee},
		blue:     {0x2a, 0x6b, 0xac},
		text:     {0x18, 0x22, 0x2e},
		muted:    {0x55, 0x60, 0x6d},
		orange:   {0xb2, 0x58, 0x00},
		hatching: {0xc3, 0xc9, 0xd0},
		class0:   {0xe3, 0xed, 0xf6},
		class1:   {0xbd, 0xd7, 0xeb},
		class2:   {0x8a, 0xb9, 0xdb},
		class3:   {0x2f, 0x74, 0xad},
		class4:   {0x0d, 0x45, 0x79},
		white:    {0xff, 0xff, 0xff},
	}[i]
}

// A faceID names one weight at one size.
type faceID int

const (
	titleFace      faceID = iota
	denseTitleFace        // of a picture with very much in it
	bodyFace
	strongFace
	smallFace
	smallStrongFace
	tileFace
	narrowTileFace
	narrowNumberFace
	figureFace
	lesserFigureFace
	faceCount
)

// size returns the size in units and whether the weight is SemiBold.
func (f faceID) size() (units float64, bold bool) {
	switch f {
	case titleFace:
		return 17, true
	case denseTitleFace:
		return 14, true
	case strongFace:
		return 12.5, true
	case smallFace:
		return 11, false
	case smallStrongFace:
		return 11, true
	case tileFace:
		return 10.5, false
	case narrowTileFace:
		return 9.5, false
	case narrowNumberFace:
		return 12, true
	case figureFace:
		return 30, true
	case lesserFigureFace:
		return 22, true
	}
	return 12.5, false
}

// leading is the distance between baselines in which Ẫ fits under g.
func (f faceID) leading() float64 {
	units, _ := f.size()
	return math.Ceil(units*1.44*density) / density
}
