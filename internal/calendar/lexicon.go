package calendar

import "strings"

// A lex is a word that period expressions are built of.
type lex uint8

const (
	_             lex = iota
	wMonth            // tháng
	wT                // t: an abbreviation only beside a number
	wTh               // th
	wQuarter          // quý
	wQ                // q
	wQRoman           // qiii
	wRoman            // iii
	wCount            // một, hai, ...: a number word
	wYear             // năm, which is also five
	wBegin            // đầu
	wFinish           // cuối
	wRest             // còn (lại)
	wHalf             // nửa
	wBan              // bán (niên)
	wNien             // (bán) niên
	wGiai             // giai (đoạn)
	wDoan             // (giai) đoạn
	wStage            // gđ
	wNhiem            // nhiệm (kỳ)
	wThoi             // thời (kỳ)
	wKy               // kỳ
	wNay              // nay, or này without its tone
	wThis             // này
	wLastYear         // ngoái
	wBefore           // trước
	wAfter            // sau, or sáu without its tone
	wComing           // tới
	wJustPast         // rồi
	wPast             // qua
	wVua              // vừa (qua, rồi)
	wSang             // sang (năm)
	wHien             // hiện (nay, tại)
	wTai              // (hiện) tại
	wKia              // (năm) kia
	wGan              // gần (đây, nhất)
	wHere             // đây
	wNhat             // (mới) nhất
	wMoi              // mới (nhất)
	wWhole            // cả, trọn
	wNguyen           // nguyên
	wUp               // hết
	wTo               // đến
	wFrom             // từ
	wSum              // lũy (kế)
	wSumUp            // (lũy) kế
	wAdd              // cộng (dồn), which is công without its tone
	wAddUp            // (cộng) dồn
	wSumShort         // lk
	wSame             // cùng (kỳ)
	wSameShort        // ck
	wNow              // giờ
	wThese            // các, những
	wJoin             // và, với, hay, hoặc
	wSo               // so (với); so (far)
	wIn               // trong, của
	wTro              // trở (lại đây)
	wLai              // lại
	wDate             // ngày, mùng, hôm
	wNumberOf         // số: what follows is the number of a document
	wDocFirst         // quyết (định), nghị (định), thông (tư), công (văn), chỉ (thị)
	wDocLast          // (quyết) định, (công) văn, (chỉ) thị
	wDocShort         // nđ, qđ, tt, luật
	wHead             // quảng, việt, miền, ...: nam after it is part of a name
	wTay              // tây, thái, cao: nguyên after it is part of a name
	wPhu              // phú: quý after it is part of a name
	wMoney            // triệu, tỷ, nghìn, ...
	wDong             // đồng
	wDongPlace        // nai, tháp, bằng: đồng before it is part of a name
	wLe               // (tỷ) lệ
	wSach             // sách: ngan before it is ngân
	wEach             // mỗi, cứ
	wPhone            // thoại, đt, hotline, phòng: what follows is no year
	wTimes            // lần
	wLien             // liền (trước), (liền) kề
	wThu              // (quý) thứ (ba)
	wBy               // theo, từng: tháng after it is a unit
	wCourse           // lớp, nghề: a few months after it are a duration
	wWhen             // khi: no relative year before it
	wH                // h
	wM                // m
	wEnglishMonth     // september
	wEnglishShort     // sep
	wMonthEN          // month, months
	wQuarterEN        // quarter
	wHalfEN           // half
	wYearEN           // year, years
	wOrdinal          // first, 3rd
	wLastEN           // last, final
	wThisEN           // this
	wNextEN           // next
	wPrevious         // previous
	wPastEN           // past
	wOf               // of, in, for, the
	wToEN             // to, through, until
	wFromEN           // from, since, between
	wAndEN            // and, or, vs
	wDateEN           // date (year to date)
	wFar              // far (so far)
	wSameEN           // same
	wPeriodEN         // period
	wLatest           // latest, newest
	wMost             // most
	wRecent           // recent
	wYTD              // ytd
	wBeginEN          // beginning, start
	wFull             // full, whole
	wCountEN          // two, three, ...
	wConference       // conference, session: 9th before it is an ordinal
)

type entry struct {
	word  lex
	val   int
	plain bool
}

// lexicon is read-only. A word is listed with its tones, then, after a bar, as
// it is typed without them; words that have no tones come first as well. A
// number counts its list from that value on.
var lexicon = spell([]spelling{
	{wMonth, 0, "tháng thnág thágn thááng thàng thảng thãng thạng", "thang thg thng thnag thagn thsng thabg thamg thanng thaang thangg"}, {wT, 0, "t", ""}, {wTh, 0, "th", ""},
	{wQuarter, 0, "quý quí qúy qúi", "quy qui"}, {wQ, 0, "q", ""},
	{wQRoman, 1, "qi", ""}, {wQRoman, 2, "qii", ""}, {wQRoman, 3, "qiii", ""}, {wQRoman, 4, "qiv", ""},
	{wRoman, 1, "i", ""}, {wRoman, 2, "ii", ""}, {wRoman, 3, "iii", ""}, {wRoman, 4, "iv", ""},
	{wCount, 1, "một", "mot"}, {wCount, 2, "hai", ""}, {wCount, 3, "ba", ""}, {wCount, 4, "bốn tư", "bon"},
	{wCount, 6, "sáu", ""}, {wCount, 7, "bảy bẩy", "bay"}, {wCount, 8, "tám", "tam"}, {wCount, 9, "chín", "chin"},
	{wCount, 10, "mười", "muoi"}, {wYear, 5, "năm", "nam"},
	{wBegin, 0, "đầu", "dau"}, {wFinish, 0, "cuối", "cuoi"}, {wRest, 0, "còn", "con"}, {wHalf, 0, "nửa nữa", "nua"},
	{wBan, 0, "bán", "ban"}, {wNien, 0, "niên", "nien"}, {wGiai, 0, "giai", ""}, {wDoan, 0, "đoạn", "doan"},
	{wStage, 0, "gđ", "gd"}, {wNhiem, 0, "nhiệm", "nhiem"}, {wThoi, 0, "thời", "thoi"}, {wKy, 0, "kỳ kì", "ky ki"},
	{wNay, 0, "nay", ""}, {wThis, 0, "này", ""}, {wLastYear, 0, "ngoái ngóai", "ngoai"}, {wBefore, 0, "trước", "truoc"},
	{wAfter, 6, "sau", ""}, {wComing, 0, "tới", "toi"}, {wJustPast, 0, "rồi", "roi"}, {wPast, 0, "qua", ""},
	{wVua, 0, "vừa", "vua"}, {wSang, 0, "sang", ""}, {wHien, 0, "hiện", "hien"}, {wTai, 0, "tại", "tai"},
	{wKia, 0, "kia", ""}, {wGan, 0, "gần", "gan"}, {wHere, 0, "đây", "day"}, {wNhat, 0, "nhất", "nhat"},
	{wMoi, 0, "mới", "moi"}, {wWhole, 0, "cả trọn", "ca tron"}, {wNguyen, 0, "nguyên", "nguyen"}, {wUp, 0, "hết", "het"},
	{wTo, 0, "đến", "den"}, {wFrom, 4, "từ", "tu"}, {wSum, 0, "lũy luỹ", "luy"}, {wSumUp, 0, "kế", "ke"}, {wAdd, 0, "cộng", "cong"}, {wAddUp, 0, "dồn", "don"},
	{wSumShort, 0, "lk", ""}, {wSame, 0, "cùng", "cung"}, {wSameShort, 0, "ck", ""}, {wNow, 0, "giờ", "gio"},
	{wThese, 0, "các những mấy", "cac nhung"}, {wJoin, 0, "và với hay hoặc", "va voi hoac"}, {wSo, 0, "so", ""},
	{wIn, 0, "trong của", "cua"}, {wTro, 0, "trở", "tro"}, {wLai, 0, "lại", "lai"},
	{wDate, 0, "ngày mùng hôm", "ngay mung"}, {wNumberOf, 0, "số", ""},
	{wDocFirst, 0, "quyết nghị thông công chỉ tờ", "quyet nghi thong chi"}, {wDocLast, 0, "định văn thị trình", "dinh van thi"},
	{wDocShort, 0, "nđ qđ tt cv luật", "nd qd luat"},

	{wHead, 0, "quảng việt hà miền phía hướng", "quang viet ha mien phia huong"},
	{wTay, 0, "tây thái cao", "tay thai"}, {wPhu, 0, "phú", "phu"},
	{wMoney, 0, "triệu tr trđ tỷ tỉ nghìn ngàn k củ đ vnđ vnd", "trieu trd ty ti nghin ngan cu"}, {wDong, 0, "đồng", ""},
	{wDongPlace, 0, "nai tháp hới hỷ phú bằng", "thap hoi hy bang"}, {wLe, 0, "lệ", "le"}, {wSach, 0, "sách", "sach"}, {wEach, 0, "mỗi cứ vòng hạn khóa khoá dài", "vong han khoa dai"},
	{wPhone, 0, "thoại đt hotline phòng", "thoai dt phong sdt"}, {wTimes, 0, "lần", "lan"}, {wWhen, 0, "khi", ""}, {wLien, 0, "liền kề", "lien"},
	{wThu, 0, "thứ", "thu"}, {wBy, 0, "theo từng hàng hằng", "tung hang"}, {wCourse, 0, "lớp nghề học", "lop nghe hoc"},
	{wH, 0, "h", ""}, {wM, 0, "m", ""},
	{wEnglishMonth, 1, "january", ""}, {wEnglishMonth, 2, "february", ""}, {wEnglishMonth, 3, "march", ""},
	{wEnglishMonth, 4, "april", ""}, {wEnglishShort, 5, "may", ""}, {wEnglishMonth, 6, "june", ""}, {wEnglishMonth, 7, "july", ""},
	{wEnglishMonth, 8, "august", ""}, {wEnglishMonth, 9, "september", ""}, {wEnglishMonth, 10, "october", ""},
	{wEnglishMonth, 11, "november", ""}, {wEnglishMonth, 12, "december", ""},
	{wEnglishShort, 1, "jan", ""}, {wEnglishShort, 2, "feb", ""}, {wEnglishShort, 3, "mar", ""}, {wEnglishShort, 4, "apr", ""},
	{wEnglishShort, 6, "jun", ""}, {wEnglishShort, 7, "jul", ""}, {wEnglishShort, 8, "aug", ""}, {wEnglishShort, 9, "sep sept", ""},
	{wEnglishShort, 10, "oct", ""}, {wEnglishShort, 11, "nov", ""}, {wEnglishShort, 12, "dec", ""},
	{wMonthEN, 0, "month months", ""}, {wQuarterEN, 0, "quarter quarters", ""}, {wHalfEN, 0, "half", ""}, {wYearEN, 0, "year years", ""},
	{wOrdinal, 1, "first", ""}, {wOrdinal, 2, "second", ""}, {wOrdinal, 3, "third", ""}, {wOrdinal, 4, "fourth", ""},
	{wLastEN, 0, "last final", ""}, {wThisEN, 0, "this current", ""}, {wNextEN, 0, "next", ""}, {wPrevious, 0, "previous", ""},
	{wPastEN, 0, "past", ""}, {wOf, 0, "of in for during the", ""}, {wToEN, 0, "to through until till", ""},
	{wFromEN, 0, "from since between", ""}, {wAndEN, 0, "and or vs versus", ""}, {wDateEN, 0, "date", ""}, {wFar, 0, "far", ""},
	{wSameEN, 0, "same", ""}, {wPeriodEN, 0, "period", ""}, {wLatest, 0, "latest newest", ""}, {wMost, 0, "most", ""},
	{wRecent, 0, "recent", ""}, {wYTD, 0, "ytd", ""}, {wBeginEN, 0, "beginning start", ""}, {wFull, 0, "full whole", ""},
	{wCountEN, 2, "two", ""}, {wCountEN, 3, "three", ""}, {wCountEN, 4, "four", ""}, {wCountEN, 5, "five", ""},
	{wCountEN, 6, "six", ""}, {wCountEN, 7, "seven", ""}, {wCountEN, 8, "eight", ""}, {wCountEN, 9, "nine", ""},
	{wCountEN, 10, "ten", ""}, {wCountEN, 11, "eleven", ""}, {wCountEN, 12, "twelve", ""},
	{wConference, 0, "conference session meeting congress edition", ""},
})

type spelling struct {
	word         lex
	val          int
	exact, plain string
}

func spell(words []spelling) map[string]entry {
	m := map[string]entry{}
	for _, w := range words {
		for _, s := range strings.Fields(w.exact) {
			if _, taken := m[s]; !taken {
				m[s] = entry{w.word, w.val, false}
			}
		}
		for _, s := range strings.Fields(w.plain) {
			if _, taken := m[s]; !taken {
				m[s] = entry{w.word, w.val, true}
			}
		}
	}
	return m
}
