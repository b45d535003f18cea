package chart
import "testing"
func TestInk(t *testing.T){ r:=renderer(t); for id:=range faceCount { u,_:=id.size(); b:=r.faces[id].set("ẪẨỖgjỵ",false).ink; t.Logf("%d size %v top %v bottom %v height %v",id,u,b.y0,b.y1,b.y1-b.y0)} }
