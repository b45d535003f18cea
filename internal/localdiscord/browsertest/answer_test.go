package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
)

// suggested completes the focused option of a command.
func suggested(in *interaction) []object {
	known := map[string][]string{
		"place":  {"Bình Định", "Bình Dương", "Đà Nẵng", "Gia Lai", "Huế", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh"},
		"period": {"2020", "2021", "6 tháng đầu năm 2021", "Quý III/2021"},
	}
	list := []object{}
	for _, o := range append(in.Data.Options, in.inner()...) {
		for i, name := range known[o.Name] {
			typed := strings.ToLower(fmt.Sprint(o.Value))
			if o.Focused && strings.Contains(plain(name), plain(typed)) {
				list = append(list, object{"name": name, "value": fmt.Sprintf("%s-%d", o.Name, i)})
			}
		}
	}
	return list
}

// plain is text without the tones that the names above have.
func plain(s string) string {
	return strings.NewReplacer("ì", "i", "ị", "i", "đ", "d", "ư", "u", "ơ", "o", "à", "a", "ẵ", "a", "ế", "e", "ả", "a", "ã", "a", "á", "a", "ầ", "a", "ă", "a", "ý", "y").Replace(strings.ToLower(s))
}

func row(parts ...object) []object { return []object{{"type": 1, "components": parts}} }

func key(style int, label, id string) object {
	return object{"type": 2, "style": style, "label": label, "custom_id": id}
}

// figure is an answer with its passport: an embed, a link button and a select.
func figure(in *interaction) object {
	title := fmt.Sprintf("Kinh phí hỗ trợ: 19,9 tỷ đồng, đạt 47,7%% kế hoạch [%s|%s|%s|%s]", in.value("place"), in.value("period"), in.value("measure"), in.value("chart"))
	return object{
		"embeds": []object{{
			"title": title, "url": "https://example.org/nguon", "color": 0x0b6e63,
			"description": "Kế hoạch năm: **41,7 tỷ đồng** · còn 21,8 tỷ\n-# Nguồn: [bài về hội nghị lần thứ XI](https://example.org/xi) · mã `7KQ2`",
			"fields": []object{
				{"name": "Kế hoạch", "value": "41,7 tỷ", "inline": true}, {"name": "Thực hiện", "value": "19,9 tỷ", "inline": true},
				{"name": "Đạt", "value": "47,7%", "inline": true}, {"name": "Ghi chú", "value": "Chưa đến hạn: *Huế*", "inline": false},
			},
			"footer": object{"text": "số công bố"}, "timestamp": "2026-11-20T01:30:00.000Z",
		}},
		"components": append(row(
			key(1, "Kỳ khác", "other"), key(2, "Xem gốc", "origin"),
			object{"type": 2, "style": 2, "label": "Chưa có", "custom_id": "none", "disabled": true},
			object{"type": 2, "style": 5, "label": "Nguồn", "url": "https://example.org/nguon"},
		), object{"type": 1, "components": []object{{
			"type": 3, "custom_id": "period", "placeholder": "Kỳ khác", "options": []object{
				{"label": "Quý I/2021", "value": "2021-Q1", "description": "tháng 1 đến tháng 3"},
				{"label": "6 tháng 2021", "value": "2021-H1"}, {"label": "Cả năm 2021", "value": "2021"},
			},
		}}}),
	}
}

// table is 42 columns wide, the most that a phone shows.
func table(page int) string {
	lines := []string{" #  Tỉnh             Thực hiện     Kế hoạch"}
	for i := range 4 {
		n := (page-1)*4 + i + 1
		lines = append(lines, fmt.Sprintf("%2d  %-16s%10d%13d", n, []string{"Lâm Đồng", "Đắk Lắk", "Quảng Ngãi", "Gia Lai"}[i], 13000-n*500, 15000))
	}
	return strings.Join(lines, "\n")
}

func ranking(page int) object {
	back, on := key(2, "‹ Trước", fmt.Sprintf("page:%d", page-1)), key(2, "Sau ›", fmt.Sprintf("page:%d", page+1))
	back["disabled"], on["disabled"] = page == 1, page == 3
	return object{
		"content":    fmt.Sprintf("**Xếp hạng, trang %d**\n```\n%s\n```\n-# số liệu minh hoạ", page, table(page)),
		"components": row(back, on),
	}
}

const chartAlt = "Biểu đồ cột: tám tỉnh, tăng dần từ 2 đến 9 tỷ đồng"

// drawn is a picture inside an embed with alt text, and a file beside it.
func drawn() object {
	return object{
		"embeds":      []object{{"title": "Thực hiện theo tỉnh", "image": object{"url": "attachment://chart.png"}}},
		"attachments": []object{{"id": 0, "filename": "chart.png", "description": chartAlt}, {"id": 1, "filename": "so-lieu.csv"}},
	}
}

// chartPicture is eight bars, as PNG.
func chartPicture() []byte {
	palette := color.Palette{color.RGBA{0xfb, 0xf9, 0xf3, 0xff}, color.RGBA{0x0b, 0x6e, 0x63, 0xff}}
	img := image.NewPaletted(image.Rect(0, 0, 640, 320), palette)
	for x := range 640 {
		for y := range 320 {
			if x%80 > 14 && 320-y < (x/80+2)*30 {
				img.SetColorIndex(x, y, 1)
			}
		}
	}
	var out bytes.Buffer
	if png.Encode(&out, img) != nil {
		return nil // an image in memory always encodes
	}
	return out.Bytes()
}

// tallPicture is a picture of the shape of a map of the country, as PNG.
func tallPicture() []byte {
	var out bytes.Buffer
	if png.Encode(&out, image.NewPaletted(image.Rect(0, 0, 900, 1700), color.Palette{color.White})) != nil {
		return nil // an image in memory always encodes
	}
	return out.Bytes()
}

func extension() object {
	return object{"custom_id": "extension", "title": "Xin gia hạn", "components": []object{
		{"type": 1, "components": []object{{"type": 4, "custom_id": "day", "style": 1, "label": "Ngày mới", "min_length": 5, "placeholder": "25/12/2026"}}},
		{"type": 18, "label": "Lý do", "description": "Gửi đến văn phòng", "component": object{"type": 4, "custom_id": "why", "style": 2, "max_length": 300}},
		{"type": 18, "label": "Loại", "component": object{"type": 3, "custom_id": "kind", "options": []object{{"label": "Ốm", "value": "ill"}, {"label": "Thiếu số liệu", "value": "missing"}}}},
	}}
}

// cards is a message of components v2.
func cards() object {
	return object{"flags": 1 << 15, "components": []object{{"type": 17, "accent_color": 0xb3261e, "components": []object{
		{"type": 10, "content": "### Đề xuất nhập\n**bao-cao.xlsx**: đọc được 41 số"},
		{"type": 14, "divider": true, "spacing": 1},
		{"type": 9, "components": []object{{"type": 10, "content": "mới 36 · trùng 3"}}, "accessory": key(2, "Xem từng số", "see")},
	}}}}
}

// reminder is what a coordinator gets unasked.
func reminder(user string, due int64) object {
	return object{
		"content":          fmt.Sprintf("<@%s> **Quảng Nam còn thiếu 2 báo cáo**\n• Báo cáo tháng 11: trước 25/11, <t:%d:R>\n• Báo cáo năm 2026: trước 20/12\n-# giờ Việt Nam", user, due),
		"allowed_mentions": object{"users": []string{user}},
		"components":       row(key(3, "Đã nộp", "submitted"), key(2, "Xin gia hạn", "more"), key(2, "Nhắc lại sau", "later"), key(2, "Không phải tôi", "other")),
	}
}
