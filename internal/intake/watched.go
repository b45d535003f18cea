package intake

// Watched is the same reader, which tells now and then how many rows of the sheets
// of a file it has gone over: first as they are unpacked, of how many it is not
// known and of is -1, and then as their figures are read. watch is called by
// whoever reads.
func (r *Reader) Watched(watch func(done, of int)) *Reader {
	out := *r
	out.watch = watch
	return &out
}

// toldEvery is how many rows are read between two words about it.
const toldEvery = 1024

// told says how many rows are read, if anybody watches.
func (r *Reader) told(done, of int) {
	if r.watch != nil && done%toldEvery == 0 {
		r.watch(done, of)
	}
}

// after is the reader of a sheet after others of done rows, of all sheets together.
func (r *Reader) after(done, of int) *Reader {
	if r.watch == nil {
		return r
	}
	return r.Watched(func(row, _ int) { r.watch(done+row, of) })
}
