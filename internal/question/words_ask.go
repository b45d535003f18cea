package question

// The classes of words that ask.
const (
	howMany    class = "how many"
	numberOf   class = "number of"   // số, số lượng: before a noun
	whichPlace class = "which place" // tỉnh nào
	whichYear  class = "which year"
	howIsIt    class = "how is it" // thế nào, ra sao
	yesOrNo    class = "yes or no" // chưa, không at the end
	orElse     class = "or"        // hay: one of two
	together   class = "and"
	eachOf     class = "each" // mỗi nguồn, từng nguồn
	except     class = "except"
	ofWhich    class = "of which"
	own        class = "own" // vùng mình
	former     class = "former"
	renewed    class = "new"
	district   class = "district"
	beginning  class = "beginning" // còn …, thế …: of a follow-up
	inTurn     class = "in turn"   // thì sao: of a follow-up
)

// askingWords are the words that make a question of a sentence.
var askingWords = []phrases{
	{howMany, "bao nhiêu|bao nhiu|bao nhiêu là|bnhiêu|bnhiu|bn|bnh|bnhieu|nhiu|nhiêu|bao lăm|được mấy|mấy|mí|khoảng bao nhiêu|là bao nhiêu|" +
		"how many|how much|what is the number of|what was the number of"},
	{numberOf, "số|số lượng|tổng số|tổng cộng số|con số|slg|the number of|number of|total number of"},
	{whichPlace, "tỉnh nào|tỉnh thành nào|địa phương nào|nơi nào|thành phố nào|đơn vị nào|những tỉnh nào|các tỉnh nào|sở nào|chỗ nào|which province|which provinces|which one"},
	{whichYear, "năm nào|những năm nào|which year"},
	{howIsIt, "thế nào|như thế nào|ra sao|làm sao|thế nào rồi|tới đâu|đến đâu|tới đâu rồi|đến đâu rồi|how is|how was|how are"},
	{yesOrNo, "chưa|không|ko|hok|hông|hem|khum|được chưa|có không|được không|phải không"},
	{orElse, "hay|hoặc|hay là|or"},
	{together, "và|với|cùng|cùng với|and|cộng|vs"},
	{eachOf, "mỗi nguồn|từng nguồn|theo nguồn|theo từng nguồn|hai nguồn riêng|riêng từng nguồn|mỗi loại|từng loại nguồn|cơ cấu nguồn"},
	{except, "không hỏi|không lấy|không cần|đừng lấy|đừng tính|chứ không|chứ không phải|không phải|không phải là|chưa kể|chưa tính|chưa gồm|chưa bao gồm|không gồm|trừ|ngoại trừ|trừ ra|không kể|không tính|không bao gồm|ngoài|loại trừ|except|excluding"},
	{ofWhich, "trong đó|of which"},
	{own, "vùng mình|khu vực mình|kv mình|tỉnh mình|chỗ mình|bên mình|đơn vị mình|địa phương mình|sở mình|nhà mình|quê mình|trung tâm mình|" +
		"tỉnh em|tỉnh nhà|bên em|bên tôi|chỗ em|chỗ tôi|đơn vị em|sở em|sở tôi|trung tâm em|địa phương em|vùng em|vùng ta|vùng tôi|vùng này|bọn mình|bọn em|tụi mình|tụi em|chúng ta|chúng mình|my province|our province|our region|my region"},
	{former, "cũ|tỉnh cũ|đơn vị cũ|trước sáp nhập|trước khi sáp nhập|trước hợp nhất|trước khi hợp nhất|chưa sáp nhập|before the merger"},
	{renewed, "mới|tỉnh mới|đơn vị mới|sau sáp nhập|sau khi sáp nhập|sau hợp nhất|sau khi hợp nhất|mới sáp nhập|hợp nhất|sáp nhập|after the merger"},
	{district, "huyện|thị xã|thị trấn|phường|xã|quận|tx|district|commune|ward"},
	{beginning, "còn|thế còn|vậy còn|thế|vậy|rồi còn|thế|vậy thì|thế thì|and what about|what about|how about"},
	{inTurn, "thì sao|thì sao nhỉ|sao|thì thế nào|thì ntn|thì bao nhiêu|thì bn|tính sao|thì như thế nào"},
}

// The nouns that are counted. A noun alone says what is counted, not of which
// content; see contents.
const (
	money         class = "money"
	moneyVerb     class = "money verb" // tốn, hết: with bao nhiêu
	income        class = "income"     // thu: with bao nhiêu, of consulting
	establishment class = "establishment"
	enterprise    class = "enterprise"
	model         class = "model"
	people        class = "people"
	course        class = "course"
	seminar       class = "seminar"
	fair          class = "fair"
	turnout       class = "turnout" // lượt, gian hàng
	product       class = "product"
	contract      class = "contract"
	undertaking   class = "project"
	centre        class = "centre"
	cluster       class = "cluster"
	delegation    class = "delegation"
	item          class = "item"

	aboutMachines  class = "about technology"
	aboutTraining  class = "about vocational"
	aboutCapacity  class = "about capacity"
	aboutProducts  class = "about products"
	aboutConsult   class = "about consulting"
	aboutNews      class = "about information"
	aboutClusters  class = "about clusters"
	aboutAbroad    class = "about cooperation"
	aboutOffice    class = "about management"
	provinceLevel  class = "level province"
	regionLevel    class = "level region"
	nationLevel    class = "level nation"
	counterpart    class = "with counterpart" // beside tổng kinh phí: the total cost is meant
	totalOfSources class = "total of sources"

	allocating   class = "allocated"
	disbursing   class = "disbursed"
	contributing class = "contributed" // by enterprises
	halted       class = "stopped"     // beside projects
	founding     class = "founded"     // beside enterprises
)

// nounWords say what is counted or paid for where the catalogue has no name so
// short. The names of the indicators themselves are the catalogue's.
var nounWords = []phrases{
	{money, "tiền|kinh phí|vốn|ngân sách|số tiền|số vốn|nguồn vốn|nguồn lực|đồng|tỷ|tỉ|tỷ đồng|tỉ đồng|triệu|triệu đồng|trđ|tr|củ|trăm triệu|chục triệu|chục tỷ|trăm tỷ|nghìn tỷ|ngàn tỷ|" +
		"money|budget|funding|funds|billion|million|expenditure|spending"},
	{moneyVerb, "went|went to|went into|spend|tốn|hết|tiêu|chi|rót|chi ra|spent|spend|cost"},
	{income, "thu|thu về|thu được|thu nhập|nguồn thu|earned|revenue"},
	{establishment, "nhà xưởng|workshops|workshop|cơ sở|cs|cơ sở cnnt|cơ sở công nghiệp nông thôn|cơ sở sản xuất|đơn vị thụ hưởng|establishment|establishments"},
	{enterprise, "doanh nghiệp|công ty mới|enterprise|enterprises|companies"},
	{model, "mô hình|mh|model|models|demonstration models"},
	{people, "chủ cơ sở|chủ doanh nghiệp|chủ hộ|người|lao động|học viên|lượt người|đại biểu|công nhân|thợ|trainees|workers|people|participants|attendees"},
	{course, "lớp|khóa|khoá|lớp học|khóa học|khóa đào tạo|classes|courses"},
	{seminar, "hội thảo|seminar|seminars"},
	{fair, "hội chợ|fair|fairs|exhibition|exhibitions"},
	{turnout, "lượt|gian hàng|gian|booths|participations"},
	{product, "mặt hàng|sản phẩm|sp|spcnnt|sản phẩm cnnt|product|products"},
	{contract, "dự án|hợp đồng|contract|contracts"},
	{undertaking, "đề án|đề án khuyến công|project|projects"},
	{centre, "trung tâm|centre|centres|center|centers"},
	{cluster, "cụm|cluster|clusters|industrial clusters"},
	{delegation, "đoàn|đoàn quốc tế|delegation|delegations"},
	{item, "tin|bài|tin bài|phóng sự|chuyên mục|bản tin"},

	{aboutMachines, "máy|máy mới|mua máy|sắm máy|mm tb|advanced equipment|new machinery|máy móc|thiết bị|máy móc thiết bị|trang thiết bị|công nghệ|đổi mới công nghệ|chuyển giao công nghệ|dây chuyền|mmtb|máy móc tiên tiến|machinery|machines|equipment|technology"},
	{aboutTraining, "nghề|craft|craft training|đtn|đào tạo|dạy nghề|đào tạo nghề|truyền nghề|học nghề|nghề nông thôn|vocational|vocational training"},
	{aboutCapacity, "management|start-up|startup|management and start-up|start up|khởi nghiệp|quản lý doanh nghiệp|dạy quản lý|dạy cách quản lý|đào tạo quản lý|lớp quản lý|tập huấn|nâng cao năng lực|năng lực quản lý|khởi sự|quản trị|management training"},
	{aboutProducts, "tiêu biểu|bình chọn|thương hiệu|nhãn hiệu|xúc tiến thương mại"},
	{aboutConsult, "tư vấn|tv|dịch vụ tư vấn|consulting|consultancy"},
	{aboutNews, "information and communication|tuyên truyền|truyền thông|thông tin tuyên truyền|quảng bá|communication"},
	{aboutClusters, "cụm công nghiệp|ccn|hạ tầng cụm"},
	{aboutAbroad, "hợp tác quốc tế|htqt|nước ngoài|international cooperation|abroad"},
	{aboutOffice, "programme management|program management|bộ máy quản lý|khâu quản lý|quản lý chương trình|quản lý đề án|chi quản lý|quản lý"},

	{provinceLevel, "tiêu biểu của tỉnh|sản phẩm tỉnh|sp tỉnh|cấp tỉnh|cấp thành phố|cấp tp|cấp tỉnh thành phố|province level|provincial level|at provincial level"},
	{regionLevel, "tiêu biểu khu vực|bình chọn khu vực|sản phẩm khu vực|sản phẩm vùng|sp vùng|sp kv|cấp khu vực|cấp vùng|cấp kv|cấp miền|region level|regional recognition|regionally|regional level|at regional level"},
	{nationLevel, "tiêu biểu quốc gia|sản phẩm quốc gia|sp qg|sản phẩm qg|cấp quốc gia|cấp qg|cấp toàn quốc|cấp trung ương|cấp tw|cấp bộ|cấp nhà nước|recognised nationally|recognized nationally|national recognition|national level|at national level"},
	{counterpart, "cả đối ứng|kể cả đối ứng|gồm đối ứng|gồm cả đối ứng|tính cả đối ứng|bao gồm đối ứng|bao gồm cả đối ứng|cả vốn đối ứng|kể cả vốn đối ứng|gồm cả vốn đối ứng|cả phần doanh nghiệp|cả phần đối ứng|tính cả vốn đối ứng|cộng đối ứng|cả vốn dân|hỗ trợ và đối ứng|hỗ trợ lẫn đối ứng"},
	{allocating, "chia về|đã chia|chia cho các đề án|chia tiền|chia vốn|phân về|rót về|đã phân về|allocate|allocated|allocation"},
	{disbursing, "rút|rút được|rút vốn|đã rút|chi trả|đã chi trả|kho bạc chi|disburse|disbursed|disbursement|disbursements|undisbursed|paid out"},
	{contributing, "góp|góp vào|góp vốn|góp thêm|bỏ vốn|bỏ thêm|bỏ ra|tự bỏ|tự bỏ ra|bỏ tiền|tự lo|tự đầu tư|bỏ vốn tự có|vốn tự có|phần doanh nghiệp|phần của doanh nghiệp|phần dn|phần dân|put into|put in|themselves|own money|contribute|contributed|enterprises share|counterpart"},
	{halted, "bị ngừng|phải ngừng|ngừng giữa chừng|ngừng lại|bị dừng|phải dừng|dừng lại|dừng thực hiện|dừng giữa chừng|bị hủy|bị huỷ|hủy bỏ|huỷ bỏ|phải hủy|hủy mất|bỏ ngang|bỏ dở|bỏ giữa chừng|đứt gánh|không làm tiếp|không làm tiếp được|không thực hiện tiếp|không triển khai tiếp|stopped|cancelled|canceled|abandoned"},
	{founding, "thành lập|thành lập mới|mới thành lập|lập mới|mở mới|ra đời|lên doanh nghiệp|lên dn|khởi nghiệp thành|founded|set up|newly founded|lập doanh nghiệp|lập doanh nghiệp mới"},
	{totalOfSources, "tổng cộng|tất cả|cộng lại|tổng|gộp|cả thảy|toàn bộ|total|in total"},
}
