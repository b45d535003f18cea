package question

import "testing"

// Each of these has a number near it that would be a wrong answer: that of the
// whole, of the province, of the plan, of the programme. None may be given.
var traps = []string{
	// a part, a mean or a norm, not the whole
	"bình quân mỗi cơ sở ở Khánh Hòa năm 2022 được hỗ trợ bao nhiêu tiền",
	"mỗi đề án của Bình Định kế hoạch 2021 được duyệt bao nhiêu tiền",
	"một cơ sở ở Khánh Hòa năm 2022 được hỗ trợ máy móc tối đa bao nhiêu tiền",
	"các tỉnh mttn trừ Lâm Đồng 6 tháng 2020 hỗ trợ bao nhiêu cơ sở máy móc",
	"ngoài KCQG thì Lâm Đồng 2017 có mấy đề án",
	"Lâm Đồng 2017 có mấy đề án điểm",
	"Lâm Đồng 2017 có mấy đề án nhóm",
	"Đắk Lắk 2014 có mấy đề án đã quyết toán",
	"Bình Định kế hoạch 2021 có mấy đề án chuyển tiếp",
	"Lâm Đồng 2017 mấy đề án ngành dệt may",
	"Lâm Đồng 2017 mấy đề án về chế biến gỗ",
	"Khánh Hòa 2022 hỗ trợ bao nhiêu cơ sở làm nước mắm",
	"kế hoạch 2021 Bình Định hỗ trợ công ty Hoàng Long bao nhiêu tiền",
	"Bình Định kế hoạch 2021 có mấy đề án cho hợp tác xã",
	"Đồng Tháp 2016-2020 mở bao nhiêu lớp dạy nghề đan lục bình",
	"Đồng Tháp 2016-2020 dạy bao nhiêu nghề",
	"Khánh Hòa 2022 có bao nhiêu đề án không phải máy móc",
	"Bình Định kế hoạch 2021 số đề án đào tạo nghề",
	"Bình Định kế hoạch 2021 có mấy đề án máy móc",
	"Bình Định kế hoạch 2021 kinh phí KCĐP ngoài máy móc là bao nhiêu",
	"Đắk Nông kế hoạch 2023 KCĐP tổng kinh phí chưa tính vốn đối ứng",
	"mttn 6 tháng 2020 giá trị hợp đồng tư vấn bao nhiêu",
	"mttn 6 tháng 2020 số hội chợ quốc tế",
	"Lâm Đồng 2017 có mấy đề án, chị hỏi ngành dệt may",
	"Lâm Đồng 2017 có mấy đề án, em cần ngành chế biến gỗ",
	"Khánh Hòa 2022 hỗ trợ máy móc cho mấy cơ sở để làm nước mắm",
	"How many projects for tourism in Lam Dong 2017",
	"How many projects about textiles did Lam Dong do in 2017",
	// districts
	"Khánh Hòa 2022 bao nhiêu cơ sở được hỗ trợ máy móc, em cần của riêng huyện Vạn Ninh",
	"huyện Krông Búk tỉnh Đắk Lắk 2014 có mấy đề án",
	"huyện Lấp Vò 2016-2020 được mấy sản phẩm cấp tỉnh",
	"thành phố Nha Trang 2022 hỗ trợ mấy cơ sở máy móc",
	"TP Quy Nhơn kế hoạch 2021 có mấy đề án",
	"thị xã Gia Nghĩa kế hoạch 2023 kcqg mấy đề án",
	// other matters under the same words
	"khuyến nông Đắk Lắk 2014 có bao nhiêu đề án",
	"Khánh Hòa 2022 có bao nhiêu cơ sở y tế",
	"Khánh Hòa 2022 bao nhiêu cơ sở lưu trú",
	"Khánh Hòa 2022 doanh thu du lịch bao nhiêu",
	"mttn 6 tháng 2020 doanh thu các cơ sở được hỗ trợ bao nhiêu tiền",
	"Đồng Tháp 2016-2020 có bao nhiêu mô hình nuôi tôm",
	"Đồng Tháp 2016-2020 bao nhiêu sản phẩm OCOP cấp tỉnh",
	"Đồng Tháp 2016-2020 bao nhiêu mô hình hợp tác xã",
	"Lâm Đồng 2017 có mấy đề án 06",
	"Thanh Hóa 9 tháng 2013 đề án 1956 dạy nghề bao nhiêu người",
	"Thanh Hóa 9 tháng 2013 giải quyết việc làm cho bao nhiêu người",
	"mttn 6 tháng 2020 bao nhiêu cán bộ khuyến công",
	"Bình Định kế hoạch 2021 vốn đầu tư công bao nhiêu tiền",
	"Lâm Đồng kế hoạch 2021 thu ngân sách bao nhiêu tiền",
	"Gia Lai 2014-2020 cụm công nghiệp bao nhiêu ha",
	"cả nước kế hoạch 2016 bao nhiêu tỉnh có đề án KCQG",
	// another period than the one that has a figure
	"đầu năm 2022 Khánh Hòa có mấy đề án",
	"cuối năm 2022 Khánh Hòa có mấy đề án",
	"trước năm 2022 Khánh Hòa có mấy đề án",
	"sau năm 2014 Đắk Lắk có mấy đề án",
	"từ năm 2014 Đắk Lắk có mấy đề án",
	"tính đến năm 2022 Khánh Hòa có mấy đề án",
	"5 tháng 2020 mttn hỗ trợ bao nhiêu cơ sở máy móc",
	"quý 2 năm 2020 mttn hỗ trợ bao nhiêu cơ sở máy móc",
	"ngày 30/6/2020 mttn hỗ trợ bao nhiêu cơ sở máy móc",
	"tháng 6/2020 mttn hỗ trợ bao nhiêu cơ sở máy móc",
	"lũy kế quý 3 năm 2016 cả nước kcqg thực hiện bao nhiêu tiền",
	"mttn đến nay hỗ trợ bao nhiêu cơ sở máy móc",
	"mttn hỗ trợ bao nhiêu cơ sở máy móc",
	// another measure
	"Bình Định đăng ký bao nhiêu đề án năm 2021",
	"Bình Định năm 2021 thực hiện bao nhiêu đề án",
	"kế hoạch đã thực hiện bao nhiêu đề án ở Lâm Đồng năm 2017",
	// several readings
	"QN 2021 mấy sản phẩm cấp quốc gia", "đl 2022 mấy sản phẩm cấp tỉnh", "dn 11 tháng 2023 kcđp mấy cơ sở máy móc",
	"KH 2022 mấy đề án", "nt kế hoạch 2024 mấy đề án", "BD kế hoạch 2021 mấy đề án",
	"lâm đồng kế hoạch 2025 bao nhiêu tiền", "Vĩnh Long 2025 mấy sản phẩm cấp quốc gia",
	"Đồng Tháp 2016-2020 mấy sản phẩm tiêu biểu", "Đắk Lắk kế hoạch 2018 kcđp tổng kinh phí bao nhiêu",
	"Đồng Tháp 2016-2020 bao nhiêu người", "mttn 6t 2020 mấy hội chợ, tốn bao nhiêu tiền",
	"tây nguyên 2014 mấy đề án", "miền tây 2022 bao nhiêu sản phẩm cấp khu vực", "vùng 6 tháng 2020 mấy hội chợ",
}

func TestNoNumberIsGivenThatWasNotAskedFor(t *testing.T) {
	b := openBench(t)
	for _, text := range traps {
		for _, typed := range []string{text, bare(text)} {
			q := b.read(t, typed)
			if status, value := b.outcome(t, q); value != "" {
				t.Errorf("%s\n  is %s %s: %s", typed, status, value, meaning(q))
			}
		}
	}
}
