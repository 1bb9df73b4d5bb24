"""Syllables that may stand twice in a row.

Some double by nature (*dần dần*). And as most Vietnamese words have two, one word may end as the next begins:
*đầu tư | tư nhân*, *hành vi | vi phạm*.
"""

_REDUPLICATIONS = """
ai ào ầm ba bằng bị bon bừng băng canh chầm chiều chung chốn cào chuồn cu con dài dần do đa đăm đằng đâu đêm đều đi điệp
đôi đời đùng gần gật giờ hay hao hằng hiu im khắp khác khăng khư lại lâu lần lớp luôn lưng lăm mãi mới nao năm nào ngang
ngành ngày người nhà nhanh nhiều nơi ở oang phăng ra rành rào rầm rưng sáng sờ song su tại tà tầng thôn thường tối tròn
trùng trước từ từng ùn vân vào vội vui vừa xa xanh xinh
"""
"""Real reduplications, and syllables that a word both ends in and goes on with (*tồn tại | tại xã*)."""

_WORDS = """
an toàn ninh sinh lành cư táng; ban hành chỉ đầu quản bí chấp thường giám; bàn giao bạc; bản sao làng thân đồ mường;
báo cáo chí động; bảo hiểm trợ vệ đảm hộ mật tồn dưỡng hành; bệnh viện nhân nghề binh tật; biên giới bản chế phòng
soạn; binh sĩ; bộ phận máy đội trưởng; bổ sung nhiệm túc; bố trí; bước đầu sang vào; cai nghiện; cao đẳng tuổi cấp điểm
nhất hơn su; cách làm thức ly mạng; cảnh báo giác sát quan cáo; cấp xã huyện tỉnh giấy phép phát thẻ cơ ủy bách cứu
thiết trên dưới đổi lại mới cho; cầu thị đường; chấp hành nhận; chất lượng độc thải; chế độ biến tài tạo định; chi trả
phí tiết tiêu nhánh cục bộ thường; chí minh; chỉ tiêu đạo thị có đạt còn bằng; chính sách phủ quyền thức trị xác đáng;
chủ trương trì yếu động tịch quan nhiệm sử đầu hộ cơ thể lao; chuẩn bị nghèo hóa mực; chuyên môn đề trách gia viên;
chức năng danh vụ trách sắc; chứng chỉ nhận thực từ; chương trình mục; cơ sở quan chế cấu hội bản; công tác dân an chức
nghiệp khai trình ty nghệ bố nhận nhân bằng suất văn tâm; cộng đồng tác; cung cấp ứng; cùng kỳ với các; cư trú dân; cử
tri cán tuyển; cứu trợ hộ đói; danh sách mục hiệu nghĩa; dân cư tộc số sinh chủ sự vận quân trí; dẫn đến dắt; dịch vụ
bệnh chuyển tễ; dự án toán kiến thảo báo phòng; dụng cụ; dưỡng lão; đại học biểu diện hội đoàn; đảm bảo nhiệm; đãi ngộ;
đạo đức cụ; đáp ứng; đào tạo; đặc biệt thù; đất đai sản; đầu tư năm mối tiên tháng vào; đề nghị xuất án cương ra tài;
điểm danh nghẽn cầu trường tiếp bán; điều kiện tra dưỡng chỉnh trị hành phối động; định kỳ mức hướng danh cư lượng;
đoàn thể viên kết thanh kiểm; độ tuổi; đội ngũ viên; đối tượng với chiếu thoại ứng tác; đồng bào bộ thời chí ý hành
thuận đều; động viên lực thái; đơn vị thư giản giá; đủ điều; gia đình hạn tăng nhập công súc cầm; giá trị cả đất thành;
giải quyết pháp ngân trình thể phóng; giám sát đốc định; giáo dục viên dưỡng; giao thông dịch lưu chỉ nhiệm cho ban
tiếp; giới thiệu hạn tính trẻ; hành chính vi động nghề trình lang; hạn chế hán mức; hàng năm tháng hóa quý; hải sản
quan đảo; hiện nay đại có hành tượng trạng còn đang; hiệu quả lực trưởng; hình thức ảnh thành sự; hóa chất đơn; hòa
giải nhập; hoàn thành thiện cảnh chỉnh trả; hoạt động; học sinh nghề viên phí tập kỳ lực; hội nghị thảo đồng viên nhập
thi chợ phụ cựu nông chứng; hộ nghèo cận gia khẩu tịch kinh chiếu; hợp đồng tác pháp lý lệ nhất; hưởng ứng trợ chế lợi
lương; hướng dẫn nghiệp tới đến; hưu trí; kê khai; kế hoạch toán thừa; kết quả luận nối hợp thúc; khách quan hàng; khai
báo giảng thác trương mạc; khảo sát; khẩu trang phần; khoa học; khoản tiền vay chi; khó khăn; khóa học đào; khu vực
công dân; kiểm tra soát sát kê; kiến nghị thức trúc; kiện toàn cáo; kinh tế phí doanh nghiệm; kỳ báo họp vọng thi trước
nghỉ; ký kết hợp cam số; kỹ năng thuật; làm việc tốt rõ chủ thêm tăng giảm cho; lãi suất; lao động; lập hồ danh kế; lệ
phí; liên quan kết thông ngành doanh; loại hình trừ bỏ; lợi ích thế dụng nhuận; luật sư pháp; lưu trữ ý động trú; lực
lượng; lương tối thực hưu; lượng người vốn; lý do luận lịch thuyết; mạng lưới xã; mặt trận bằng hàng; minh bạch họa; mô
hình tả; môi trường; mở rộng lớp tài; mục tiêu đích; mua sắm bán; mức hưởng chuẩn hỗ độ lương đóng chi; nạn nhân tảo;
năng lực suất động; nghề nghiệp nông may cho; nghĩa vụ trang tình; nghỉ việc hưu; nghị quyết định sự; nghiệm thu;
nghiệp vụ đoàn; nghiêm túc trọng; ngành nghề y lao; ngoại ngữ tỉnh; nguồn vốn lực nhân; nguyên nhân tắc liệu; nhân dân
lực viên thân khẩu rộng dịp đạo sự văn ngày tháng; nhận thức nuôi trợ hồ được diện đỡ; nhập học khẩu ngũ cảnh; nhất trí
quán định là; nhiệm vụ kỳ; nội dung bộ vụ trú quy ngành; nông thôn dân nghiệp nhàn; nuôi dưỡng con; nước ngoài sạch;
pháp luật lý lệnh; phát triển hiện sinh huy động hành; phạm vi tội nhân; phạt tiền; phần mềm lớn trăm việc; phẩm chất;
phong trào tặng tục; phòng chống ngừa học bệnh cháy thủ lao; phối hợp; phục vụ hồi; phụ cấp nữ huynh trách lục thuộc;
phương án pháp tiện thức hướng; quan tâm trọng hệ điểm trắc; quản lý; quân đội nhân sự; quốc gia hội phòng tế; quy định
chế hoạch mô trình; quyền lợi hạn trẻ; quyết định toán liệt tâm; quỹ đất lương; rộng rãi khắp; sách giáo nhiễu; sản
xuất phẩm lượng phụ; sáng kiến tạo; sát hạch với sao nhập; sau cai đó khi tốt; sinh viên hoạt kế sống con năm ngày; số
liệu lượng người hộ hóa tiền hồ vụ lao; soát xét; sơ kết tuyển cấp bộ; sở hữu tại; sự nghiệp việc cố kiện phối tham;
sức khỏe ép; sử dụng; tác động phẩm phong giả hại; tài chính khoản liệu sản nguyên trợ năng; tâm lý huyết thần tư; tạo
việc điều nguồn sinh thuận; tăng cường trưởng thu so; tặng quà thưởng cho; tập huấn trung thể quán luyện kết; tham gia
mưu quan nhũng dự; thanh tra niên toán lý thiếu; thành lập phố viên phần tích công; thảo luận; thân nhân thể thiện;
thẩm định quyền tra; thế giới hệ mạnh; thể thao hiện chất lực chế; thi đua hành công tuyển đấu; thị trường trấn xã tứ
sát; thiện nguyện; thiết bị thực yếu chế; thông tin qua báo suốt; thôn bản xóm; thống nhất kê; thu hút nhập hồi thập
chi gom; thuận lợi tiện; thuộc diện hộ thẩm đối nhóm; thụ hưởng lý; thủ tục tướng trưởng đoạn; thực hiện tế trạng hành
phẩm tập thi chất; thương binh tích mại tật; thời gian điểm hạn kỳ tiết vụ; tích cực lũy hợp; tiến độ hành bộ; tiếp
nhận tục cận dân công xúc; tiêu chí chuẩn cực dùng; tiền lương mặt thưởng; tin bài học cậy; tín dụng nhiệm; tính đến
chất mạng toán từ trung; tình hình trạng nghĩa huống nguyện; toàn tỉnh diện huyện bộ dân quốc xã ngành thể thị thành;
tố cáo tụng giác; tổ chức dân công; tồn tại đọng; tổng hợp kết số kinh; tốt nghiệp hơn công; tra cứu; trách nhiệm;
trang bị thiết thông trại; tranh chấp thủ; trẻ em; trí tuệ thức; triển khai vọng; trình độ bày tự ký ủy hội ubnd hđnd
chủ cấp sở bộ lãnh giám thủ phê thẩm ban tỉnh huyện người; trị giá liệu an; trợ giúp cấp; trọng tâm điểm thể đại; trực
tiếp tuyến thuộc; trung tâm ương cấp bình thực du; truyền thông thống hình nhiễm đạt; trường học hợp cao trung nghề;
trưởng phòng thành thôn ban; tuyên truyền dương; tuyển sinh dụng chọn; tư nhân vấn pháp tưởng liệu cách; tự nguyện giác
do túc tạo; tương đương trợ đối ứng; tỷ lệ đồng; ứng dụng phó xử vốn; vai trò; vay vốn; văn bản hóa phòng nghệ thư
minh; vận động hành chuyển; vật chất tư liệu nuôi; vệ sinh; vi phạm; việc làm thực triển tổ; viên chức; viện phí trợ;
vị trí thế thành; vốn vay đầu sự ngân đối; vụ việc án tai mùa bạo lợi; xã hội viên nghèo; xác định nhận minh lập; xây
dựng; xét duyệt tặng nghiệm xử; xử lý phạt; xuất khẩu cảnh bản sắc hiện phát ngũ cấp hàng viện; xúc tiến động; ý kiến
thức nghĩa; yêu cầu; yếu kém tố thế; chuyển đổi giao biến dịch tiếp sang về trả đến cho; đình chỉ; ngân sách; vấn đề;
cận nghèo; tiết kiệm; soạn thảo; đổi mới
"""
"""By their first syllable, the words of officialese that a word in the same syllable often stands before."""


_SMALL_WORDS = """
các những của và theo được có cho về trong với là đã đang sẽ này đó mọi mỗi hoặc như do để khi nếu vì nên
"""
"""What no word goes on from: after one of these, the first of two equal syllables begins a word and ends none."""

_COMPOUNDS = """
bị thiết chuẩn trang dự; do tự lý; nhân bệnh công cá tư nạn doanh thân phạm tù nguyên quân hôn ân chứng nữ pháp thương
hạt tội; ở nhà chỗ nơi ăn; số một chỉ tổng tỷ hệ mã dân con thiểu phần tham trị tần; tại tồn hiện đương thực; trình quy
chương tờ công lộ giáo tiến quá
"""
"""By their second syllable, the only words that end in it: elsewhere it is but written twice (*tại tại xã*)."""

_NOUNS_AND_VERBS = frozenset(
    ("báo cáo", "hoạt động", "hướng dẫn", "lao động", "quy định", "quyết định", "thông báo", "tổ chức", "xã hội")
)
"""*Các tổ chức | tổ chức lễ phát động*, *nhà ở xã hội | xã hội hóa*."""

_TWICE_OVER = ("từng", "hết sức", "ngày một", "mỗi")
"""How two words begin that may stand twice in a row."""

_ALWAYS = frozenset(_REDUPLICATIONS.split())
_BEGINNING = frozenset(_SMALL_WORDS.split())


def _following(entry: str) -> tuple[str, frozenset[str]]:
    first, *seconds = entry.split()
    return first, frozenset(seconds)


_BEGUN_WITH = dict(_following(entry) for entry in _WORDS.split(";"))
_ENDING_IN = dict(_following(entry) for entry in _COMPOUNDS.split(";"))


def may_double(before: str, syllable: str, following: str) -> bool:
    """Tell whether `syllable` may stand twice between two others, empty where there is none; in lower case."""
    if syllable in _ENDING_IN and before not in _ENDING_IN[syllable]:
        return False
    if syllable in _ALWAYS:
        return True
    return before not in _BEGINNING and following in _BEGUN_WITH.get(syllable, ())


def may_stand_twice(words: str) -> bool:
    """Tell whether two syllables may stand twice in a row (*từng bước từng bước*); in lower case."""
    first, second = words.split(" ")
    return first == second or words in _NOUNS_AND_VERBS or words.startswith(_TWICE_OVER)
