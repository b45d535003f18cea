package intake

// corpusPlaces are provinces whose names are of one unit before the mergers.
func corpusPlaces() []season {
	return []season{
		{"Bình Định", "gso2004:52"}, {"Quảng Nam", "gso2004:49"}, {"Phú Yên", "gso2004:54"}, {"Kon Tum", "gso2004:62"}, {"Đắk Nông", "gso2004:67"},
		{"Ninh Thuận", "gso2004:58"}, {"Bình Thuận", "gso2004:60"}, {"Nam Định", "gso2004:36"}, {"Hà Nam", "gso2004:35"}, {"Bắc Giang", "gso2004:24"},
		{"Bến Tre", "gso2004:83"}, {"Trà Vinh", "gso2004:84"}, {"Hậu Giang", "gso2004:93"}, {"Tiền Giang", "gso2004:82"}, {"Yên Bái", "gso2004:15"}, {"Thái Bình", "gso2004:34"},
	}
}

func corpusOpenings() []string {
	return []string{
		"Khuyến công {P}: đồng hành cùng cơ sở công nghiệp nông thôn", "{P} đẩy mạnh công tác khuyến công", "Kết quả công tác khuyến công {t} của tỉnh {P}",
		"SỞ CÔNG THƯƠNG {P}\nBÁO CÁO\nTình hình thực hiện công tác khuyến công {t}", "Thông báo kết luận cuộc họp về công tác khuyến công tỉnh {P}",
		"Kính gửi: Cục Công Thương địa phương\n\nSở Công Thương tỉnh {P} báo cáo kết quả khuyến công {t} như sau:", "Vốn mồi khuyến công ở {P}",
	}
}

func corpusFrames() []frame {
	count := func(text, indicator string) frame {
		return frame{text: text, told: []figureOf{{slot: "n", indicator: indicator}}}
	}
	return []frame{
		count("Toàn tỉnh hỗ trợ {n} cơ sở công nghiệp nông thôn ứng dụng máy móc thiết bị tiên tiến.", "technology.establishments"),
		count("Có {n} cơ sở được hỗ trợ đầu tư máy móc, thiết bị tiên tiến vào sản xuất.", "technology.establishments"),
		count("Số cơ sở được hỗ trợ máy móc thiết bị tiên tiến: {n} cơ sở.", "technology.establishments"),
		count("Trung tâm Khuyến công xây dựng {n} mô hình trình diễn kỹ thuật.", "technology.models"),
		count("Bên cạnh đó, {n} sản phẩm được công nhận là sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh.", "products.province"),
		count("Tỉnh có {n} sản phẩm đạt sản phẩm công nghiệp nông thôn tiêu biểu cấp khu vực.", "products.region"),
		count("Công tác thông tin tuyên truyền có {n} tin bài.", "information.items"),
		count("Tỉnh cũng hỗ trợ {n} lượt cơ sở tham gia hội chợ, triển lãm.", "products.participations"),
		count("Tập huấn khởi sự doanh nghiệp cho {n} học viên.", "capacity.trainees"),
		count("Có {n} đề án phải ngừng thực hiện.", "projects.stopped"),
		{text: "Kinh phí khuyến công thực hiện là {m}, trong đó khuyến công quốc gia {m1}, khuyến công địa phương {m2}.", told: []figureOf{{slot: "m", indicator: "budget.executed"}, {slot: "m1", indicator: "budget.executed", funding: "national"}, {slot: "m2", indicator: "budget.executed", funding: "local"}}, sum: "m"},
		{text: "Tỉnh mở {n} lớp đào tạo nghề cho {n2} lao động nông thôn, kinh phí {m}.", told: []figureOf{{slot: "n", indicator: "vocational.classes"}, {slot: "n2", indicator: "vocational.trainees"}, {slot: "m", indicator: "vocational.money"}}},
		{text: "Vốn đối ứng của các cơ sở đạt {m}.", told: []figureOf{{slot: "m", indicator: "budget.counterpart"}}},
		{text: "Các doanh nghiệp đối ứng {m}.", told: []figureOf{{slot: "m", indicator: "budget.counterpart"}}},
		{text: "Giải ngân được {m}, bằng 63,5% kế hoạch năm.", told: []figureOf{{slot: "m", indicator: "budget.disbursed"}}},
		{text: "Hoạt động tư vấn có {n} hợp đồng, doanh thu {m}.", told: []figureOf{{slot: "n", indicator: "consulting.projects"}, {slot: "m", indicator: "consulting.revenue"}}},
		{text: "Tổ chức {n} hội thảo chuyên đề với {n2} đại biểu dự hội thảo.", told: []figureOf{{slot: "n", indicator: "capacity.seminars"}, {slot: "n2", indicator: "capacity.attendees"}}},
		{text: "Hỗ trợ hạ tầng {n} cụm công nghiệp, kinh phí {m}.", told: []figureOf{{slot: "n", indicator: "clusters"}, {slot: "m", indicator: "clusters.money"}}},
		{text: "Nguồn khuyến công quốc gia có {n} đề án, nguồn khuyến công địa phương có {n2} đề án.", told: []figureOf{{slot: "n", indicator: "projects", funding: "national"}, {slot: "n2", indicator: "projects", funding: "local"}}},
		count("Trong kỳ, tỉnh có {n} đoàn đi học tập, khảo sát nước ngoài.", "cooperation.delegations"),
		count("Tổ chức thành công {n} hội chợ triển lãm hàng công nghiệp nông thôn.", "products.fairs"),
		count("Hỗ trợ thành lập mới {n} doanh nghiệp ở nông thôn.", "capacity.enterprises"),
		count("Đáng chú ý, {n} cơ sở đã mạnh dạn đổi mới máy móc, thiết bị nhờ nguồn vốn này.", "technology.establishments"),
		count("Lao động được đào tạo nghề: {n} người.", "vocational.trainees"),
		count("Máy móc thiết bị: {n} cơ sở.", "technology.establishments"),
		count("Tin bài tuyên truyền: {n}.", "information.items"),
		count("Có {n} sản phẩm được công nhận là sản phẩm công nghiệp nông thôn tiêu biểu cấp quốc gia.", "products.nation"),
		{text: "Đến nay đã hỗ trợ {n} cơ sở ứng dụng máy móc thiết bị tiên tiến, nhiều hơn cùng kỳ 3 cơ sở.", told: []figureOf{{slot: "n", indicator: "technology.establishments"}}},
		{text: "Hỗ trợ {n} cơ sở mua máy móc thiết bị (tăng 2 cơ sở so với cùng kỳ), kinh phí {m}.", told: []figureOf{{slot: "n", indicator: "technology.establishments"}, {slot: "m", indicator: "technology.money"}}},
		{text: "Kinh phí quản lý chương trình là {m}.", told: []figureOf{{slot: "m", indicator: "management.money"}}},
		{text: "Kinh phí giải ngân đạt {m}; vốn đối ứng của doanh nghiệp {m1}.", told: []figureOf{{slot: "m", indicator: "budget.disbursed"}, {slot: "m1", indicator: "budget.counterpart"}}},
		{text: "Số lớp và số lao động được đào tạo nghề lần lượt là {n} lớp và {n2} lao động.", told: []figureOf{{slot: "n", indicator: "vocational.classes"}, {slot: "n2", indicator: "vocational.trainees"}}},
		{text: "Số đề án thuộc nguồn khuyến công quốc gia và khuyến công địa phương lần lượt là {n} và {n2} đề án.", told: []figureOf{{slot: "n", indicator: "projects", funding: "national"}, {slot: "n2", indicator: "projects", funding: "local"}}},
		{text: "Kinh phí khuyến công thực hiện {m} (KCQG {m1}, KCĐP {m2}).", told: []figureOf{{slot: "m", indicator: "budget.executed"}, {slot: "m1", indicator: "budget.executed", funding: "national"}, {slot: "m2", indicator: "budget.executed", funding: "local"}}, sum: "m"},
		{text: "Doanh thu tư vấn đạt {m} từ {n} dự án tư vấn, tăng 12% so với cùng kỳ.", told: []figureOf{{slot: "m", indicator: "consulting.revenue"}, {slot: "n", indicator: "consulting.projects"}}},
		{text: "Tỉnh giải ngân {m}, đạt 71% kế hoạch năm {Y} ({m1}).", told: []figureOf{{slot: "m", indicator: "budget.disbursed"}, {slot: "m1", indicator: "budget.executed", measure: "plan", whole: true}}},
		{text: "Giải ngân được {m} (cùng kỳ năm {Y-}: {m1}).", told: []figureOf{{slot: "m", indicator: "budget.disbursed"}, {slot: "m1", indicator: "budget.disbursed", years: -1}}},
		{text: "Hỗ trợ {n} lượt cơ sở tham gia {n2} hội chợ trong nước, kinh phí {m}.", told: []figureOf{{slot: "n", indicator: "products.participations"}, {slot: "n2", indicator: "products.fairs"}, {slot: "m", indicator: "products.money"}}},
		{text: "Công tác tuyên truyền: đăng {n} tin bài với kinh phí {m}.", told: []figureOf{{slot: "n", indicator: "information.items"}, {slot: "m", indicator: "information.money"}}},
		{text: "Trong tổng số đề án có {n} đề án khuyến công quốc gia với {m} và {n2} đề án khuyến công địa phương với {m2}.", told: []figureOf{{slot: "n", indicator: "projects", funding: "national"}, {slot: "m", indicator: "budget.executed", funding: "national"}, {slot: "n2", indicator: "projects", funding: "local"}, {slot: "m2", indicator: "budget.executed", funding: "local"}}},
		{text: "Nguồn khuyến công địa phương hỗ trợ {m} cho {n} đề án.", told: []figureOf{{slot: "m", indicator: "budget.executed", funding: "local"}, {slot: "n", indicator: "projects", funding: "local"}}},
		{text: "So với kế hoạch năm {Y} ({n} đề án), tiến độ còn chậm.", told: []figureOf{{slot: "n", indicator: "projects", measure: "plan", whole: true}}},
		{text: "Năm {Y-}, tỉnh hỗ trợ {n} cơ sở ứng dụng máy móc thiết bị tiên tiến.", told: []figureOf{{slot: "n", indicator: "technology.establishments", years: -1, whole: true}}},
		{text: "Cùng kỳ năm {Y-}, tỉnh thực hiện {n} đề án.", told: []figureOf{{slot: "n", indicator: "projects", years: -1}}},
	}
}

func corpusPlans() []frame {
	return []frame{
		{text: "Năm {Y+}, tỉnh được giao {m} kinh phí khuyến công để thực hiện {n} đề án.", told: []figureOf{{slot: "m", indicator: "budget.executed", measure: "plan", years: 1, whole: true}, {slot: "n", indicator: "projects", measure: "plan", years: 1, whole: true}}},
		{text: "Năm {Y+}, tỉnh phấn đấu hỗ trợ {n} cơ sở ứng dụng máy móc thiết bị tiên tiến, đào tạo nghề cho {n2} lao động.", told: []figureOf{{slot: "n", indicator: "technology.establishments", measure: "plan", years: 1, whole: true}, {slot: "n2", indicator: "vocational.trainees", measure: "plan", years: 1, whole: true}}},
		{text: "Mục tiêu năm {Y+}: {n} đề án; kinh phí {m}; {n2} cơ sở được hỗ trợ máy móc thiết bị tiên tiến.", told: []figureOf{{slot: "n", indicator: "projects", measure: "plan", years: 1, whole: true}, {slot: "m", indicator: "budget.executed", measure: "plan", years: 1, whole: true}, {slot: "n2", indicator: "technology.establishments", measure: "plan", years: 1, whole: true}}},
		{text: "Sang năm {Y+}, tỉnh dự kiến hỗ trợ {n} cơ sở đầu tư máy móc thiết bị, tổ chức {n2} hội thảo chuyên đề, giải ngân {m}.", told: []figureOf{{slot: "n", indicator: "technology.establishments", measure: "plan", years: 1, whole: true}, {slot: "n2", indicator: "capacity.seminars", measure: "plan", years: 1, whole: true}, {slot: "m", indicator: "budget.disbursed", measure: "plan", years: 1, whole: true}}},
		{text: "Dự toán năm {Y+} được giao {m} cho {n} đề án, cao hơn năm {Y} 1,2 tỷ đồng.", told: []figureOf{{slot: "m", indicator: "budget.executed", measure: "plan", years: 1, whole: true}, {slot: "n", indicator: "projects", measure: "plan", years: 1, whole: true}}},
		{text: "Kế hoạch năm {Y+} là {m}, trong đó khuyến công quốc gia {m1}.", told: []figureOf{{slot: "m", indicator: "budget.executed", measure: "plan", years: 1, whole: true}, {slot: "m1", indicator: "budget.executed", measure: "plan", funding: "national", years: 1, whole: true}}},
		{text: "Theo kế hoạch, năm {Y+} tỉnh bố trí {m} kinh phí khuyến công, hỗ trợ {n} mô hình trình diễn kỹ thuật.", told: []figureOf{{slot: "m", indicator: "budget.executed", measure: "plan", years: 1, whole: true}, {slot: "n", indicator: "technology.models", measure: "plan", years: 1, whole: true}}},
	}
}

// corpusDistractors are sentences without a figure of the place.
func corpusDistractors() []string {
	return []string{
		"Bình quân mỗi đề án được hỗ trợ {R}.", "Trung bình mỗi lớp có 30 học viên, mỗi học viên được hỗ trợ 1,5 triệu đồng.", "Mức hỗ trợ tối đa là 300 triệu đồng/cơ sở.",
		"Đề án lớn nhất được hỗ trợ {R}.", "Cơ sở nhận hỗ trợ cao nhất là một xưởng gỗ với {R}.", "So với cùng kỳ, số đề án tăng 3 đề án, kinh phí tăng {R}.",
		"Kết quả này nhiều hơn năm trước 2 đề án và {R}.", "Huyện Hoài Ân có {r} cơ sở, huyện Tây Sơn được hỗ trợ {R}.", "Riêng huyện Vạn Ninh có {r} lớp.",
		"Công ty TNHH Minh Phát được hỗ trợ {R} để mua dây chuyền sấy.", "Anh Nguyễn Văn Nam, chủ cơ sở mộc, cho biết được hỗ trợ {R}, đối ứng {R}.",
		"Đề nghị Bộ Công Thương hỗ trợ {r} đề án với {R}.", "Còn {r} đề án đang thẩm định.", "Có {r} hồ sơ đăng ký nhưng chưa đủ điều kiện.",
		"Quyết định số 112/QĐ-UBND ngày 14/02/2022 giao Sở chủ trì.", "Chi tiết xem trang 4, liên hệ phòng 305, điện thoại 0256 3822 111.", "Hội nghị có 120 đại biểu tham dự.",
		"Chương trình khuyến nông hỗ trợ {r} mô hình với {R}.", "Ngân hàng Chính sách xã hội cho vay {R}.", "Kim ngạch xuất khẩu của tỉnh đạt {R}.",
		"Doanh nghiệp vay vốn ngân hàng {R}.", "Nguyên nhân là {r} đề án phải thay đổi đơn vị thụ hưởng.", "Khoảng 86% học viên có việc làm với thu nhập 5 - 7 triệu đồng/tháng.",
		"Chỉ số sản xuất công nghiệp tăng 7,9%.", "Định mức chi là 250.000 đồng/người/ngày.", "Hội chợ dự kiến có 80 gian hàng đã hoãn do dịch.", "Mỗi huyện phải có ít nhất 2 đề án.",
		"Số tiền {R} hoàn trả ngân sách sẽ được điều chuyển.", "Hai tỉnh lân cận có {r} cơ sở được hỗ trợ.", "Một đề án chế biến chè được hỗ trợ {R}.", "Dây chuyền có công suất 2 tấn/ngày, rộng 500 m2.",
		"Tính ra, mỗi đồng vốn hỗ trợ thu hút 3 đồng vốn đối ứng.", "Trong đó, thị xã An Nhơn có {r} cơ sở, huyện Phù Cát {r} cơ sở.", "Kết quả cao hơn năm ngoái {R}.", "Số đề án ít hơn cùng kỳ {r} đề án.",
		"Theo Thông tư số 28/2018/TT-BTC, mức chi không quá 500 triệu đồng/mô hình.", "Hợp tác xã Tân Tiến được hỗ trợ {R}.", "Có {r}/12 huyện, thành phố đã triển khai.", "Cuộc họp có 18 người dự.",
		"Bản tin khuyến công số 14/2019 dày 24 trang.", "Sản lượng tăng từ 200 tấn lên 350 tấn.", "Nhu cầu vốn của các cơ sở còn thiếu {R}.", "Lớp đông nhất có {r} học viên.", "Dự án nhà máy có vốn đầu tư {R}.",
		"Nếu được bổ sung {R}, tỉnh sẽ làm thêm {r} đề án.", "Trung tâm có 14 viên chức, trụ sở ở tầng 2.", "Toàn ngành công nghiệp của tỉnh có 2.300 cơ sở.",
	}
}
