/**
 * The report's template as it stands before officers change it: the skeleton of published reports. A copy in Mẫu văn bản
 * under the code BAO-CAO goes before it.
 */
export const DEFAULT_REPORT = `Loại: BÁO CÁO
Trích yếu: Kết quả thực hiện chủ trương “1+1”
Trích yếu: và xây dựng Đoàn cơ sở “3 chủ động”
Trích yếu: {{kỳ báo cáo}}
Nơi nhận: {{cấp trên}}
Nơi nhận: Các đơn vị trực thuộc
Nơi nhận: Lưu: VT

{{điền: Căn cứ chương trình, kế hoạch của cấp trên; mỗi căn cứ một dòng}}
{{tên đơn vị}} báo cáo kết quả thực hiện chủ trương “1+1” và xây dựng Đoàn cơ sở “3 chủ động” {{kỳ báo cáo}} như sau:

# Đặc điểm tình hình
## Tổ chức, đoàn viên, hội viên và cán bộ
Đến {{ngày chốt số liệu}}, {{tên đơn vị}} có {{nếu có: Đơn vị đang hoạt động: Liên chi đoàn}}{{Đơn vị đang hoạt động: Liên chi đoàn}} liên chi đoàn, {{hết}}{{Đơn vị đang hoạt động: Chi đoàn}} chi đoàn.
& Tổng số đoàn viên là {{Đoàn viên}}{{Đoàn viên | so sánh}}.
& Tổng số hội viên là {{Hội viên}}{{Hội viên | so sánh}}.
& Số đoàn viên tham gia tổ chức Hội là {{Đoàn viên tham gia tổ chức Hội / Đoàn viên}}{{Đoàn viên tham gia tổ chức Hội | so sánh}}.
& Tỷ lệ tập hợp thanh niên đạt {{Tỷ lệ tập hợp thanh niên}}{{Tỷ lệ tập hợp thanh niên | so sánh}}.
& Có {{Cán bộ Đoàn đương chức}} cán bộ Đoàn đương chức.
Biến động đoàn viên trong kỳ: đầu kỳ {{Đoàn viên đầu kỳ}}; kết nạp mới {{Kết nạp mới}}; chuyển đến {{Chuyển đến}}; chuyển đi, thôi sinh hoạt {{Chuyển đi, thôi sinh hoạt}}; trưởng thành Đoàn {{Trưởng thành Đoàn}}; xóa tên {{Xóa tên}}; cuối kỳ {{Đoàn viên cuối kỳ}}.
## Thuận lợi
{{điền: Nêu thuận lợi}}
## Khó khăn
{{điền: Nêu khó khăn}}

# Công tác chỉ đạo, triển khai
Trong kỳ đã ban hành {{Chương trình, kế hoạch đã ban hành}} chương trình, kế hoạch{{Chương trình, kế hoạch đã ban hành | so sánh}}.
& Chương trình hành động, chương trình công tác năm ban hành đúng hạn: {{Chương trình ban hành đúng hạn}}.
{{mỗi: Chương trình, kế hoạch đã ban hành}}
- {{Loại}}{{nếu có: Số văn bản}} số {{Số văn bản}}{{hết}} của {{Đơn vị}}: {{Nội dung}}.
{{hết}}
Số cán bộ Đoàn được bồi dưỡng: {{Cán bộ Đoàn được bồi dưỡng / Cán bộ Đoàn đương chức}}{{Cán bộ Đoàn được bồi dưỡng | so sánh}}.
{{điền: Nêu việc quán triệt, tập huấn, kiểm tra, giám sát}}

# Kết quả thực hiện
## Xây dựng Đoàn cơ sở “3 chủ động”
### Chủ động quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên
Hồ sơ đủ thông tin đạt {{Hồ sơ đầy đủ / Đoàn viên, thanh niên đang sinh hoạt}}{{Hồ sơ đầy đủ | so sánh}}.
& Hồ sơ được cập nhật trong 12 tháng đạt {{Cập nhật trong 12 tháng / Đoàn viên, thanh niên đang sinh hoạt}}.
& Đoàn viên đã cập nhật trên phần mềm quản lý đoàn viên đạt {{Đoàn viên đã cập nhật phần mềm QLĐV / Đoàn viên}}.
Đoàn viên đăng ký chương trình rèn luyện đạt {{Đoàn viên đăng ký chương trình rèn luyện / Đoàn viên}}{{Đoàn viên đăng ký chương trình rèn luyện | so sánh}}.
& Đoàn viên được xếp loại đúng hạn đạt {{Đoàn viên được xếp loại đúng hạn / Đoàn viên thuộc diện xếp loại}}.
& Đoàn viên xếp loại từ Hoàn thành tốt nhiệm vụ trở lên đạt {{Đoàn viên xếp loại từ Hoàn thành tốt trở lên / Đoàn viên được xếp loại}}.
Chuyển sinh hoạt đúng hạn đạt {{Chuyển sinh hoạt đúng hạn / Chuyển sinh hoạt đến hạn trong kỳ}}.
& Đoàn viên đóng đủ đoàn phí đạt {{Đoàn viên đóng đủ đoàn phí / Đoàn viên}}.
{{nếu có: Ở ngoại trú}}
Có {{Ở ngoại trú}} đoàn viên, thanh niên ở ngoại trú.
& Trong kỳ đã thăm nơi ở của {{Đoàn viên ngoại trú được thăm / Ở ngoại trú}}.
{{hết}}
Đã chăm lo, hỗ trợ {{Người được chăm lo}} đoàn viên, thanh niên{{Người được chăm lo | so sánh}}.
& Đã tiếp nhận {{Tâm tư, nguyện vọng tiếp nhận}} tâm tư, nguyện vọng.
& Đã trả lời {{Tâm tư, nguyện vọng đã trả lời}} tâm tư, nguyện vọng.
{{điền: Nêu cách nắm bắt tư tưởng, nhu cầu của thanh niên}}
### Chủ động xây dựng và thực hiện kế hoạch công tác
Nhiệm vụ hoàn thành đúng hạn đạt {{Nhiệm vụ hoàn thành đúng hạn / Nhiệm vụ đến hạn trong kỳ}}{{Nhiệm vụ hoàn thành đúng hạn | so sánh}}.
& Đã hoàn thành {{Nhiệm vụ hoàn thành}} nhiệm vụ trong kỳ.
Các chi đoàn đã tổ chức {{Buổi sinh hoạt chi đoàn}} buổi sinh hoạt{{Buổi sinh hoạt chi đoàn | so sánh}}.
& Tỷ lệ sinh hoạt đủ kỳ đạt {{Tỷ lệ sinh hoạt chi đoàn đủ kỳ}}.
& Tỷ lệ dự sinh hoạt đạt {{Tỷ lệ dự sinh hoạt}}.
& Đã áp dụng {{Hình thức sinh hoạt khác thường kỳ}} hình thức sinh hoạt ngoài thường kỳ.
& Buổi sinh hoạt có biên bản đạt {{Buổi sinh hoạt có biên bản / Buổi sinh hoạt chi đoàn}}.
Đã tổ chức {{Hoạt động}} hoạt động{{Hoạt động | so sánh}}.
& Các hoạt động thu hút {{Hoạt động: lượt}} lượt đoàn viên, thanh niên tham gia.
Đã đăng ký {{Công trình, phần việc đăng ký}} công trình, phần việc thanh niên{{Công trình, phần việc đăng ký | so sánh}}.
& Có {{Công trình, phần việc được công nhận}} công trình, phần việc được công nhận, trị giá {{Công trình, phần việc được công nhận: trị giá}}.
& Chi đoàn có công trình, phần việc đạt {{Chi đoàn có công trình, phần việc / Chi đoàn đang hoạt động}}.
{{mỗi: Công trình, phần việc được công nhận}}
- {{Tên}} ({{Đơn vị}}){{nếu có: Số quyết định}}, Quyết định số {{Số quyết định}}{{hết}}.
{{hết}}
### Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan
Đã tham mưu cấp ủy {{Nội dung tham mưu cấp ủy}} nội dung{{Nội dung tham mưu cấp ủy | so sánh}}.
& Nội dung đã có trả lời đạt {{Tham mưu đã có trả lời / Nội dung tham mưu cấp ủy}}.
& Đã phối hợp thực hiện {{Việc phối hợp với tổ chức khác}} việc với các tổ chức liên quan.
Có {{Người trong quy hoạch}} người trong quy hoạch cán bộ.
& Đơn vị có quy hoạch: {{Đơn vị có quy hoạch}}.
## Chủ trương “1+1”
### Khảo sát
Trong kỳ có {{Lượt vận động trong kỳ: Khảo sát}} thanh niên đang ở bước khảo sát.
{{điền: Nêu cách khảo sát, lập danh sách thanh niên}}
### Xây dựng kế hoạch
{{điền: Nêu chỉ tiêu, việc phân công đoàn viên vận động}}
### Thực hiện
Trong kỳ có {{Lượt vận động trong kỳ}} lượt vận động{{Lượt vận động trong kỳ | so sánh}}: đang vận động {{Lượt vận động trong kỳ: Đang vận động}}, đã nộp đơn {{Lượt vận động trong kỳ: Đã nộp đơn}}, đã kết nạp {{Lượt vận động trong kỳ: Đã kết nạp}}, không thành công {{Lượt vận động trong kỳ: Không thành công}}.
Đoàn viên vận động thành công đạt {{Đoàn viên vận động thành công / Đoàn viên thực hiện 1+1}}{{Đoàn viên vận động thành công | so sánh}}.
& Số thanh niên được kết nạp vào Đoàn là {{Thanh niên được kết nạp vào Đoàn}}{{Thanh niên được kết nạp vào Đoàn | so sánh}}.
& Số thanh niên được kết nạp vào Hội là {{Thanh niên được kết nạp vào Hội}}{{Thanh niên được kết nạp vào Hội | so sánh}}.
### Đánh giá, rút kinh nghiệm
Sau 3 tháng còn sinh hoạt {{Còn sinh hoạt sau 3 tháng}}/{{Còn sinh hoạt sau 3 tháng: xét được}} người được kết nạp.
& Sau 6 tháng còn sinh hoạt {{Còn sinh hoạt sau 6 tháng}}/{{Còn sinh hoạt sau 6 tháng: xét được}} người được kết nạp.
{{điền: Nêu kinh nghiệm}}
## Giới thiệu đoàn viên ưu tú cho Đảng
Trong kỳ có {{Hồ sơ giới thiệu vào Đảng qua từng bước trong kỳ: Đoàn viên ưu tú}} đoàn viên được bình chọn là đoàn viên ưu tú.
& Số đoàn viên được giới thiệu cho Đảng xem xét, kết nạp là {{Đoàn viên được giới thiệu cho Đảng}}{{Đoàn viên được giới thiệu cho Đảng | so sánh}}.
& Số đoàn viên được kết nạp Đảng là {{Đoàn viên được kết nạp Đảng}}{{Đoàn viên được kết nạp Đảng | so sánh}}.
& Còn {{Hồ sơ đang chờ}} hồ sơ đang chờ.
## Tự đánh giá
{{nếu có: tiêu chí}}
{{bảng: tiêu chí | Tiêu chí; Kết quả; Chỉ tiêu; Điểm; Kết luận}}
{{hết}}

# Đánh giá chung
## Ưu điểm
{{điền: Nêu ưu điểm}}
## Hạn chế
{{mỗi: tiêu chí chưa đạt}}
- Tiêu chí {{Tiêu chí}} chưa đạt: {{Kết quả}} so với chỉ tiêu {{Chỉ tiêu}}.
{{hết}}
{{nếu có: Nhiệm vụ quá hạn}}
- Còn {{Nhiệm vụ quá hạn}} nhiệm vụ quá hạn: {{danh sách: Nhiệm vụ quá hạn | Nội dung}}.
{{hết}}
{{nếu có: Đơn vị khuyết Bí thư}}
- Còn {{Đơn vị khuyết Bí thư}} đơn vị khuyết Bí thư: {{danh sách: Đơn vị khuyết Bí thư | Tên đơn vị}}.
{{hết}}
{{nếu có: Chức vụ quá nhiệm kỳ}}
- Còn {{Chức vụ quá nhiệm kỳ}} chức vụ đã hết nhiệm kỳ chưa được kiện toàn.
{{hết}}
{{nếu có: Đoàn viên quá tuổi chưa làm thủ tục}}
- Còn {{Đoàn viên quá tuổi chưa làm thủ tục}} đoàn viên quá tuổi chưa làm thủ tục trưởng thành Đoàn.
{{hết}}
{{điền: Nêu hạn chế khác}}
## Nguyên nhân
{{điền: Nêu nguyên nhân}}
## Bài học kinh nghiệm
{{điền: Nêu bài học kinh nghiệm}}

# Phương hướng, nhiệm vụ
{{nếu có: nhiệm vụ sắp tới}}
Các nhiệm vụ đang thực hiện:
{{hết}}
{{mỗi: nhiệm vụ sắp tới}}
- {{Nội dung}} (hạn {{Hạn}}){{nếu có: Phụ trách}}, phụ trách: {{Phụ trách}}{{hết}}.
{{hết}}
{{điền: Nêu chỉ tiêu và nhiệm vụ của kỳ tới}}

# Kiến nghị, đề xuất
{{điền: Nêu kiến nghị, đề xuất}}
Trên đây là báo cáo kết quả thực hiện chủ trương “1+1” và xây dựng Đoàn cơ sở “3 chủ động” {{kỳ báo cáo}} của {{tên đơn vị}}.

Phụ lục: Biến động đoàn viên | ngang
{{bảng: Đoàn viên đầu kỳ; Kết nạp mới; Chuyển đến; Chuyển đi, thôi sinh hoạt; Trưởng thành Đoàn; Xóa tên; Đoàn viên cuối kỳ}}

Phụ lục: Tổ chức, cán bộ | ngang
{{bảng: Chi đoàn đang hoạt động; Cán bộ Đoàn đương chức; Đơn vị khuyết Bí thư; Cán bộ Đoàn được bồi dưỡng; Người trong quy hoạch}}

Phụ lục: Xếp loại đoàn viên | ngang
{{bảng: Xếp loại đoàn viên năm học: *}}

Phụ lục: Xếp loại đơn vị | ngang
{{bảng: Xếp loại đơn vị: *}}

Phụ lục: Kết quả thực hiện chủ trương “1+1” | ngang
{{bảng: Đoàn viên thực hiện 1+1; Đoàn viên vận động thành công; Tỷ lệ đoàn viên vận động thành công; Thanh niên được kết nạp vào Đoàn; Thanh niên được kết nạp vào Hội; Còn sinh hoạt sau 3 tháng; Còn sinh hoạt sau 6 tháng}}

Phụ lục: Sinh hoạt chi đoàn | ngang
{{bảng: Buổi sinh hoạt chi đoàn; Kỳ sinh hoạt phải có; Tháng có sinh hoạt chi đoàn; Tỷ lệ sinh hoạt chi đoàn đủ kỳ; Tỷ lệ dự sinh hoạt; Buổi sinh hoạt có biên bản}}

Phụ lục: Hoạt động | ngang
{{bảng: Hoạt động; Hoạt động: lượt; Lĩnh vực có hoạt động}}

Phụ lục: Hoạt động theo lĩnh vực | ngang
{{bảng: Hoạt động theo lĩnh vực: *}}

Phụ lục: Công trình, phần việc thanh niên | ngang
{{bảng: Công trình, phần việc đăng ký; Công trình, phần việc được công nhận; Công trình, phần việc được công nhận: trị giá; Chi đoàn có công trình, phần việc}}

Phụ lục: Giới thiệu đoàn viên ưu tú cho Đảng | ngang
{{bảng: Hồ sơ giới thiệu vào Đảng qua từng bước trong kỳ: Đoàn viên ưu tú; Đoàn viên được giới thiệu cho Đảng; Đoàn viên được kết nạp Đảng; Hồ sơ đang chờ}}

Phụ lục: Tham mưu, phối hợp | ngang
{{bảng: Nội dung tham mưu cấp ủy; Tham mưu đã có trả lời; Việc phối hợp với tổ chức khác}}

Phụ lục: Chỉ tiêu và kết quả | ngang
{{bảng: chỉ tiêu | Chỉ tiêu; Kế hoạch; Kết quả; Tỷ lệ}}

Phụ lục: Đoàn phí | ngang
{{bảng: Đoàn viên đóng đủ đoàn phí; Đoàn phí đã thu; Đoàn phí giữ lại; Đoàn phí nộp cấp trên}}

Phụ lục: Chăm lo, tâm tư, nguyện vọng | ngang
{{bảng: Ở ngoại trú; Đoàn viên ngoại trú được thăm; Người được chăm lo; Tâm tư, nguyện vọng tiếp nhận; Tâm tư, nguyện vọng đã trả lời; Tâm tư, nguyện vọng chưa trả lời}}
`;

/** Figures by what this template calls them, where a report has no label for them yet. */
export const TEMPLATE_LABELS: Readonly<Record<string, string>> = {
  offCampusVisited: 'Đoàn viên ngoại trú được thăm',
  careGiven: 'Người được chăm lo',
  concernsReceived: 'Tâm tư, nguyện vọng tiếp nhận',
  concernsAnswered: 'Tâm tư, nguyện vọng đã trả lời',
  concernsReceivedAnswered: 'Tâm tư, nguyện vọng tiếp nhận đã trả lời',
  concernsOpen: 'Tâm tư, nguyện vọng chưa trả lời',
  unitsByGrade: 'Xếp loại đơn vị',
  activitiesByField: 'Hoạt động theo lĩnh vực',
  feesCollected: 'Đoàn phí đã thu',
  feesKept: 'Đoàn phí giữ lại',
  feesPassedOn: 'Đoàn phí nộp cấp trên',
  awards: 'Khen thưởng',
};
