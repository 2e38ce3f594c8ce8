package org.mingbai.intake.write.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.intake.events.Rejection;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.csv.UnreadableText;
import org.mingbai.intake.write.imports.workbook.NotAWorkbook;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
import org.mingbai.kernel.Refusal;
import org.mingbai.time.ChinaTime;

class MessageFileTest {
    private static final Instant NINE_THIRTY_TWO = Instant.parse("2019-04-25T01:32:09Z");

    @Test
    void a_row_becomes_a_message() {
        assertThat(readings(Sheet.ofMessages().message("2549"))).containsExactly(new RowReading.Message(new MessageRow(2, "2549", "A0001",
                "拖欠工资", NINE_THIRTY_TWO, "三个月没有发工资",
                new MessageRow.Reply("已经责令补发", Instant.parse("2019-04-30T09:00:00Z")), "劳动和社会保障")));
    }

    @Test
    void columns_stand_in_any_order_between_others_and_under_untidy_titles() {
        var sheet = Sheet.of("备注", "留言详情", " 留言时间 ", "留言用户", null, "留言\u3000主题", "留言\n编号")
                .row("无", "详情", "2019-11-13 11:20:21", "甲", null, "主题", 7);

        assertThat(messages(sheet)).containsExactly(
                new MessageRow(2, "7", "甲", "主题", Instant.parse("2019-11-13T03:20:21Z"), "详情", null, null));
    }

    @Test
    void missing_columns_are_named() {
        assertThat(refusal(Sheet.of("留言编号", "留言主题", "留言时间", "留言"))).isEqualTo(new MissingColumns("留言用户、留言详情"));
        assertThat(refusal(Sheet.of())).isEqualTo(new MissingColumns("留言编号、留言用户、留言主题、留言时间、留言详情"));
        assertThat(refusal(Sheet.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见"))).isEqualTo(new MissingColumns("答复时间"));
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        assertThat(refusal(Sheet.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "留言编号"))).isEqualTo(new RepeatedColumn("留言编号"));
    }

    @Test
    void a_title_that_a_formula_computes_is_none() {
        var sheet = Sheet.of().row(new Sheet.Formula("\"留言编号\""), "留言用户", "留言主题", "留言时间", "留言详情");

        assertThat(refusal(sheet)).isEqualTo(new MissingColumns("留言编号"));
    }

    @Test
    void a_header_alone_is_a_file_without_rows() {
        assertThat(MessageFile.of(Sheet.ofMessages().bytes()).rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019/4/25 9:32:09", "2019-04-25 09:32:09", "2019-4-25 9:32:9", "2019.04.25 9:32:09", "2019年4月25日 9:32:09",
        "2019年04月25日09:32:09", "2019-04-25T09:32:09", "２０１９／４／２５　９：３２：０９", "\t2019/04/25  09:32:09 \n",
        "\u200E2019/4/25\u202F9:32:09\u200F", "\uFEFF2019/4/25\u00A09:32:09", "2019/4/25 上午9:32:09", "2019/4/25 上午 9:32:09", "2019/4/25 9:32:09 AM", "2019/4/25 am9:32:09",
        "2019年4月25日 星期四 9:32:09", "2019年4月25日星期四上午9时32分09秒", "2019/4/25（周四）9点32分9秒", "2019年4月25日　９：３２：０９", "2019-04-25 (礼拜四) 09：32：09",
        "2019-04-25T09:32:09+08:00", "2019-04-25T01:32:09Z", "2019-04-24T20:32:09-05:00", "2019-04-25 09:32:09 +0800", "2019-04-25 09:32:09 UTC+8", "2019 年 4 月 25 日 9 时 32 分 09 秒",
        "2019年4月25号 9:32:09", "周四 2019-04-25 9:32:09", "2019-04-25 上午9:32:09 星期四", "2019-4-25 9:32:09 a.m.", "2019-4-25 9:32:09 上午", "2019\u20144\u201325 9\u223632\u223609",
        "2019/4/25，9:32:09", "2019年4月25日早上9:32:09"})
    void the_forms_of_a_time_are_one_time(String text) {
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", text)).at()).isEqualTo(NINE_THIRTY_TWO);
    }

    @ParameterizedTest
    @CsvSource({"2019/4/25 下午3:20, 15:20", "2019/4/25 3:20 PM, 15:20", "2019/4/25 15时20分, 15:20", "2019/4/25 15：20, 15:20", "2019/4/25 下午15:20, 15:20",
        "2019/4/25 上午12:05, 00:05", "2019/4/25 下午12:05, 12:05", "2019/4/25 15时, 15:00", "2019/4/25 3点整, 03:00", "2019年4月25日周四下午3时5分, 15:05",
        "2019/4/25 3:20 下午, 15:20", "2019/4/25 03:20:00 下午, 15:20", "2019/4/25 3:20 p.m., 15:20", "2019/4/25 晚上8:20, 20:20", "2019/4/25 晚上20:20, 20:20", "2019/4/25 凌晨2:10, 02:10",
        "2019/4/25 凌晨12:10, 00:10", "2019/4/25 中午12:30, 12:30", "2019/4/25 中午1:30, 13:30", "2019/4/25 傍晚6点半, 18:30", "2019/4/25 15点20, 15:20", "2019年4月25日 下午3:20 (周四), 15:20"})
    void the_half_of_the_day_and_words_for_hours_are_understood(String text, LocalTime time) {
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", text)).at())
                .isEqualTo(LocalDate.of(2019, 4, 25).atTime(time).atZone(ChinaTime.ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2024 | General | 2024", "2024.0 | General | 2024", "13900000000 | General | 13900000000", "123456789012345 | General | 123456789012345",
        "0.30000000000000004 | General | 0.3", "-7 | General | -7", "2549 | 000000 | 002549", "1234.5 | #,##0.00 | 1,234.50", "0.256 | 0% | 26%", "0.256 | 0.00% | 25.60%",
        "2549 | \"第\"0\"号\" | 第2549号", "12345 | 0.00E+00 | 1.23E+04", "3 | @ | 3", "43580 | yyyy\"年\"m\"月\"d\"日\" | 2019年4月25日", "43580.5 | yyyy-mm-dd hh:mm | 2019-04-25 12:00",
        "43580.64 | yyyy/m/d\\ 上午/下午h\"时\"mm\"分\" | 2019/4/25 下午3时21分", "43580 | [$-804]yyyy/m/d | 2019/4/25", "43580.64 | h:mm:ss AM/PM | 3:21:36 PM", "43580.01 | m/d/yy h:mm;@ | 4/25/19 0:14", "43580 | aaaa | 星期四", "43580 | [$-F800]yyyy\"年\"m\"月\"d\"日\" | 2019年4月25日",
        "5 | 0.0 | 5.0", "-1234 | #,##0;[Red](#,##0) | (1,234)", "1 | General\"号\" | 1号", "12 | General\" 人\" | 12 人", "5 | ??? | 5", "1234567 | 0.00, | 1234.57", "1234567 | 0.0,, | 1.2",
        "1234567 | #,##0, | 1,235", "1000000 | 0.0,,\"百万\" | 1.0百万", "12345 | 0\\.0,\"万元\" | 1.2万元", "3.14159 | ??0.?? | 3.14", "0.1 | ?0.0# | 0.1", "31186990123 | (0000) 00000000 | (0311) 86990123",
        "13930112345 | 000-0000-0000 | 139-3011-2345", "-5 | 0_);(0) | (5)", "0.5 | # ?/? | 1/2", "1.25 | # ??/?? | 1  1/4", "5 | # ?/? | 5", "3500 | [$¥-804]#,##0.00 | ¥3,500.00", "3500 | _ ¥* #,##0.00_- | ¥3,500.00",
        "2.675 | 0.00 | 2.68", "1.005 | 0.00 | 1.01", "0.285 | 0% | 29%", "5 | 0.## | 5.", "0.5 | #.00 | .50", "5 | 0# | 05", "5 | 0,000 | 0,005", "1234567.5 | General | 1234567.5", "0.3333333333333333 | General | 0.333333333",
        "3.3333333333333335 | General | 3.333333333", "999999 | 0.00E+00 | 1.00E+06", "0.00012 | 0.0E+00 | 1.2E-04", "-12 | 0\"元\" | -12元", "0 | 0;-0;\"无\" | 无", "1 | \"是\";\"否\" | 是", "12 | 0;;;@ | 12"})
    void a_number_is_stored_as_the_sheet_shows_it(double number, String format, String shown) {
        assertThat(only(Sheet.ofMessages().message("1", "留言主题", new Sheet.Shown(number, format))).subject()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5 | ;;;", "5 | ;;", "0 | 0;-0;", "-5 | 0;", "45720 | e\"年\"", "1234567 | 0!.0,\"万\"", "1 | [=1]\"是\";0", "1500000 | ##0.0E+0", "12 | 0*-", "0.3 | # ?/?", "-0.001 | 0.00",
        "5 | ###-####", "5 | 0 USD", "5 | 0.0,0", "5 | \"x", "123456789012 | General\"号\"", "0.00000123 | General", "12345678901.5 | General", "3 | [DBNum1][$-804]General", "5 | G/通用格式", "5 | 0.00\" \"00", "5 | [$-2000000]0",
        "43580 | [$-30804]yyyy-mm-dd", "43580 | [$-411]aaaa", "43580.5 | [$-804]h:mm AM/PM", "43580 | [$-409]aaaa", "43580 | yyyy!年", "60 | yyyy-mm-dd", "0 | yyyy-mm-dd", "43580 | mmm", "43580.5 | ss.000", "5 | 1;2;3;4;5"})
    void what_a_format_shows_is_known_or_the_row_is_rejected(double number, String format) {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言主题", new Sheet.Shown(number, format)))).isEqualTo(new Rejection(2, "留言主题", RejectionReason.FORMAT_UNKNOWN));
    }

    @Test
    void numbers_that_a_program_has_cut_and_what_it_did_not_show_are_no_message_numbers() {
        for (var cut : List.of("1.23457E+11", "1e+11", "１.39E+10")) {
            assertThat(rejection(Sheet.ofMessages().message(cut))).isEqualTo(new Rejection(2, "留言编号", RejectionReason.DIGITS_LOST));
            assertThat(rejection(Sheet.ofMessages().message("1", "留言用户", cut))).isEqualTo(new Rejection(2, "留言用户", RejectionReason.DIGITS_LOST));
        }
        assertThat(only(Sheet.ofMessages().message("1E11")).number()).isEqualTo("1E11");
        for (var hidden : List.of("########", "#N/A", "#VALUE!")) {
            var csv = "留言编号,留言用户,留言主题,留言时间,留言详情\n%s,甲,主题,2019/4/25 9:32,详情".formatted(hidden).getBytes(StandardCharsets.UTF_8);
            assertThat(readings(MessageFile.of(csv))).containsExactly(new RowReading.Rejected(new Rejection(2, "留言编号", RejectionReason.ERROR_VALUE)));
        }
    }

    @Test
    void text_that_cannot_be_read_is_told_with_its_row() {
        var table = "汇总,,,,\n留言编号,留言用户,留言主题,留言时间,留言详情\n1,甲,主题,2019/4/25 9:32,\"一\n二\"\n2,";
        for (var encoding : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            for (var separator : List.of(",", "\t")) {
                var lines = table.replace(",", separator);
                var broken = List.of((lines + "\"乙\n3\n").getBytes(encoding), (lines + "乙\0\n3\n").getBytes(encoding),
                        with((lines + "乙").getBytes(encoding), (byte) 0xFF, (byte) 0xFF, (byte) '\n'), with((lines + "\"乙\n").getBytes(encoding), (byte) 0xFF, (byte) '"'));

                assertThat(broken).allSatisfy(file -> assertThat(catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(file)).reason())
                        .isEqualTo(new UnreadableText(4)));
            }
        }
    }

    private static byte[] with(byte[] beginning, byte... end) {
        var all = Arrays.copyOf(beginning, beginning.length + end.length);
        System.arraycopy(end, 0, all, beginning.length, end.length);
        return all;
    }

    @Test
    void the_sheet_that_holds_messages_is_read_wherever_it_stands_and_two_are_refused() {
        var cover = Sheet.of("本表说明");
        var messages = Sheet.ofMessages().message("7");

        assertThat(messages(Sheet.book(cover, messages, Sheet.ofMessages()))).extracting(MessageRow::number).containsExactly("7");
        byte[] two = Sheet.book(messages, cover, Sheet.ofMessages().message("8"));
        assertThat(catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(two)).reason()).isEqualTo(new SeveralTables("Sheet1、Sheet3"));
    }

    @Test
    void what_the_sheet_does_not_show_for_certain_is_rejected() {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言详情", 1234567890123456789L))).isEqualTo(new Rejection(2, "留言详情", RejectionReason.DIGITS_LOST));
        assertThat(rejection(Sheet.ofMessages().message("1", "留言详情", new Sheet.Shown(25, "[DBNum1]0")))).isEqualTo(new Rejection(2, "留言详情", RejectionReason.FORMAT_UNKNOWN));
        assertThat(only(Sheet.ofMessages().message("1", "留言详情", true)).text()).isEqualTo("TRUE");
        assertThat(rejection(Sheet.ofMessages().message(null, "留言编号", true))).isEqualTo(new Rejection(2, "留言编号", RejectionReason.NOT_A_MESSAGE_NUMBER));
    }

    @Test
    void a_message_number_keeps_its_zeros_and_loses_what_groups_its_digits() {
        assertThat(messages(Sheet.ofMessages().message(null, "留言编号", new Sheet.Shown(2549, "000000")).message(null, "留言编号", new Sheet.Shown(12549, "#,##0"))
                .message(null, "留言编号", new Sheet.Shown(2549, "0.00"))
                .message(null, "留言编号", new Sheet.Shown(2549, "0.##")))).extracting(MessageRow::number).containsExactly("002549", "12549", "2549", "2549");
        assertThat(rejection(Sheet.ofMessages().message(null, "留言编号", new Sheet.Shown(0.5, "0%")))).isEqualTo(new Rejection(2, "留言编号", RejectionReason.NOT_A_MESSAGE_NUMBER));
    }

    @Test
    void a_title_may_stand_above_the_header() {
        var sheet = Sheet.of("网民留言汇总表").row().row("制表：综合科", null, "2019年").row("留言编号", "留言 用户", "留言\u200B主题", "留言时间：".replace("：", ""), "留言详情")
                .row("1", "甲", "主题", "2019-11-13 11:20:21", "详情");

        assertThat(messages(sheet)).extracting(MessageRow::row).containsExactly(5);
        assertThat(refusal(Sheet.of("标题").row("留言编号", "留言用户", "留言主题", "留言时间"))).isEqualTo(new MissingColumns("留言详情"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text_is_read_as_a_workbook_is(String encoding) {
        for (var separator : List.of(",", ";", "\t")) {
            var lines = String.join("\r\n", "\uFEFF汇总".replace("\uFEFF", ""), String.join(separator, "留言编号", "留言用户", "留言主题", "留言时间", "留言详情"), "",
                    String.join(separator, "=\"0025\"", "甲", "\"主" + separator + "题\"", "2019/4/25 9:32:09", "\"一\r\n二\"\"三\"\"\""), String.join(separator, "26", "乙", "题", "04/05/2019 8:00", "详情"));
            var readings = readings(MessageFile.of(lines.getBytes(Charset.forName(encoding))));

            assertThat(readings).containsExactly(
                    new RowReading.Message(new MessageRow(4, "0025", "甲", "主" + separator.replace('\t', ' ') + "题", NINE_THIRTY_TWO, "一\n二\"三\"", null, null)),
                    new RowReading.Rejected(new Rejection(5, "留言时间", RejectionReason.AMBIGUOUS_TIME)));
        }
    }

    @Test
    void what_is_neither_a_workbook_nor_text_is_told_so() {
        for (var file : List.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0}, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "<html><table><tr><td>留言编号</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
                "<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF})) {
            assertThat(catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(file)).reason()).isEqualTo(new NotAWorkbook());
        }
        var unclosed = "留言编号,留言用户,留言主题,留言时间,留言详情\n1,\"甲".getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(unclosed)).reason()).isEqualTo(new UnreadableText(2));
        assertThat(catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(new byte[0])).reason()).isInstanceOf(MissingColumns.class);
    }

    @Test
    void half_a_character_is_no_text_and_blank_is_what_shows_nothing() {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言主题", "a_xD83D_b"))).isEqualTo(new Rejection(2, "留言主题", RejectionReason.NOT_UNICODE));
        assertThat(rejection(Sheet.ofMessages().message("1", "留言主题", "\u3164\u200B\u00A0\u2800"))).isEqualTo(new Rejection(2, "留言主题", RejectionReason.EMPTY));
        assertThat(only(Sheet.ofMessages().message("1", "留言主题", "😀".repeat(200))).subject()).hasSize(400);
        assertThat(rejection(Sheet.ofMessages().message("1", "留言主题", "😀".repeat(201)))).isEqualTo(new Rejection(2, "留言主题", RejectionReason.TOO_LONG));
    }

    @Test
    void minutes_and_fractions_are_taken_as_they_are() {
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", "2019/4/25 9:32")).at()).isEqualTo(Instant.parse("2019-04-25T01:32:00Z"));
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", "2019/4/25 9:32:09.25")).at()).isEqualTo(Instant.parse("2019-04-25T01:32:09.250Z"));
    }

    @Test
    void a_date_cell_is_china_time() {
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", LocalDateTime.parse("2019-04-25T09:32:09"))).at()).isEqualTo(NINE_THIRTY_TWO);
        assertThat(only(Sheet.ofMessages().message("1", "留言时间", LocalDateTime.parse("2019-04-25T00:00"))).at())
                .isEqualTo(Instant.parse("2019-04-24T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "2019/4/25, TIME_OF_DAY_MISSING", "2019年4月25日, TIME_OF_DAY_MISSING", "2019-2-29, IMPOSSIBLE_TIME", "2019/2/30 8:00:00, IMPOSSIBLE_TIME",
        "2019/13/1 8:00:00, IMPOSSIBLE_TIME", "2019/4/25 24:00:00, IMPOSSIBLE_TIME", "2019/4/25 9:60:00, IMPOSSIBLE_TIME", "4/25/2019 9:32:09, NOT_A_TIME",
        "19/4/25 9:32:09, NOT_A_TIME", "2019/4-25 9:32:09, NOT_A_TIME", "2019/4/25 9分, NOT_A_TIME", "上午2019/4/25 9:32, NOT_A_TIME", "2019/4/25 下午9:32 PM, NOT_A_TIME", "2019/4/25 上午13:00, IMPOSSIBLE_TIME",
        "2019/4/25 晚上12:00, IMPOSSIBLE_TIME", "2019/4/25 晚上1:00, IMPOSSIBLE_TIME", "2019/4/25 15:20-16:00, NOT_A_TIME", "周三 2019/4/25 9:32, IMPOSSIBLE_TIME",
        "2019/4/25 9:32 星期三, IMPOSSIBLE_TIME", "2019-04-25T09:32:09+25:00, IMPOSSIBLE_TIME", "15:20, NOT_A_TIME", "2019年4月25日 星期三 9:32, IMPOSSIBLE_TIME", "04/05/2019 9:32:09, AMBIGUOUS_TIME", "04/05/2019, AMBIGUOUS_TIME",
        "5-4-19 8:00, AMBIGUOUS_TIME", "2019年4月25日（周四）, TIME_OF_DAY_MISSING", "昨天, NOT_A_TIME",
        "43580.397, NOT_A_TIME", "1999/12/31 23:59:59, BEFORE_2000", "null, EMPTY"})
    void a_time_that_is_not_certain_is_rejected(String text, RejectionReason reason) {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言时间", text))).isEqualTo(new Rejection(2, "留言时间", reason));
    }

    @Test
    void numbers_and_days_in_the_place_of_a_time_are_rejected() {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言时间", 43580.397))).isEqualTo(new Rejection(2, "留言时间", RejectionReason.NOT_A_TIME));
        assertThat(rejection(Sheet.ofMessages().message("1", "答复时间", LocalDate.parse("2019-05-01"))))
                .isEqualTo(new Rejection(2, "答复时间", RejectionReason.TIME_OF_DAY_MISSING));
        assertThat(rejection(Sheet.ofMessages().message("1", "留言时间", new Sheet.Shown(0.75, "h:mm")))).isEqualTo(new Rejection(2, "留言时间", RejectionReason.NOT_A_TIME));
        assertThat(rejection(Sheet.ofMessages().message("1", "留言时间", true))).isEqualTo(new Rejection(2, "留言时间", RejectionReason.NOT_A_TIME));
    }

    @Test
    void formulas_are_rejected_where_they_matter() {
        for (var column : Sheet.COLUMNS) {
            assertThat(rejection(Sheet.ofMessages().message("1", column, new Sheet.Formula("A1")))).isEqualTo(new Rejection(2, column, RejectionReason.FORMULA));
        }
        assertThat(messages(Sheet.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "合计")
                .row("1", "甲", "主题", "2019-11-13 11:20:21", "详情", new Sheet.Formula("SUM(A1:A2)")))).hasSize(1);
    }

    @Test
    void needed_cells_that_are_empty_are_named() {
        for (var column : List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情")) {
            assertThat(rejection(Sheet.ofMessages().message("1", column, " \t\n　"))).isEqualTo(new Rejection(2, column, RejectionReason.EMPTY));
        }
    }

    @Test
    void a_row_is_rejected_once_for_its_first_fault() {
        assertThat(rejection(Sheet.ofMessages().message("1", "留言用户", null, "留言时间", "昨天"))).isEqualTo(new Rejection(2, "留言用户", RejectionReason.EMPTY));
    }

    @Test
    void without_a_reply_a_message_is_open_and_half_a_reply_is_rejected() {
        assertThat(only(Sheet.ofMessages().message("1", "答复意见", null, "答复时间", null)).reply()).isNull();
        assertThat(rejection(Sheet.ofMessages().message("1", "答复时间", null))).isEqualTo(new Rejection(2, "答复时间", RejectionReason.REPLY_INCOMPLETE));
        assertThat(rejection(Sheet.ofMessages().message("1", "答复意见", " "))).isEqualTo(new Rejection(2, "答复意见", RejectionReason.REPLY_INCOMPLETE));
    }

    @Test
    void white_space_of_the_layout_is_trimmed() {
        var message = only(Sheet.ofMessages().message("1", "留言主题", "\n\t咨询 社保\t\n卡 ", "留言详情", "\n\t\t\t　　您好！\r\n\t\t\t\n\n\n\t第二段\t全文 \n\t\t"));

        assertThat(message.subject()).isEqualTo("咨询 社保 卡");
        assertThat(message.text()).isEqualTo("您好！\n\n第二段 全文");
    }

    @Test
    void full_width_characters_and_markup_stay_as_they_were_typed() {
        var message = only(Sheet.ofMessages().message("1", "留言用户", "ＵＵ００８", "留言详情", "<b>三千元</b>＆利息"));

        assertThat(message.user()).isEqualTo("ＵＵ００８");
        assertThat(message.text()).isEqualTo("<b>三千元</b>＆利息");
    }

    @Test
    void texts_have_limits() {
        assertThat(only(Sheet.ofMessages().message("1", "留言主题", "字".repeat(200), "留言详情", "字".repeat(20_000))).text()).hasSize(20_000);
        assertThat(rejection(Sheet.ofMessages().message("1", "留言主题", "字".repeat(201)))).isEqualTo(new Rejection(2, "留言主题", RejectionReason.TOO_LONG));
        assertThat(rejection(Sheet.ofMessages().message("1", "留言详情", "字".repeat(20_001)))).isEqualTo(new Rejection(2, "留言详情", RejectionReason.TOO_LONG));
    }

    @Test
    void a_message_number_may_be_a_number_or_a_text() {
        assertThat(messages(Sheet.ofMessages().message("2549").message(null, "留言编号", 2549).message(null, "留言编号", 2549.0).message("HD-7/a")))
                .extracting(MessageRow::number).containsExactly("2549", "2549", "2549", "HD-7/a");
        assertThat(rejection(Sheet.ofMessages().message(null, "留言编号", 25.5))).isEqualTo(new Rejection(2, "留言编号", RejectionReason.NOT_A_MESSAGE_NUMBER));
        assertThat(rejection(Sheet.ofMessages().message(null, "留言编号", 2019042509320900123L)))
                .isEqualTo(new Rejection(2, "留言编号", RejectionReason.DIGITS_LOST));
    }

    @Test
    void blank_rows_count_for_nothing_and_rows_keep_their_numbers() {
        var sheet = Sheet.ofMessages().row().message("1").row(null, " ", "\t").message("2", "留言用户", null);

        assertThat(MessageFile.of(sheet.bytes()).rows()).isEqualTo(2);
        assertThat(readings(sheet).getLast()).isEqualTo(new RowReading.Rejected(new Rejection(5, "留言用户", RejectionReason.EMPTY)));
    }

    private static MessageRow only(Sheet sheet) {
        var messages = messages(sheet);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static List<MessageRow> messages(Sheet sheet) {
        return messages(sheet.bytes());
    }

    private static List<MessageRow> messages(byte[] file) {
        return readings(MessageFile.of(file)).stream().map(reading -> ((RowReading.Message) reading).row()).toList();
    }

    private static Rejection rejection(Sheet sheet) {
        var readings = readings(sheet);
        assertThat(readings).hasSize(1);
        return ((RowReading.Rejected) readings.getFirst()).rejection();
    }

    private static List<RowReading> readings(Sheet sheet) {
        return readings(MessageFile.of(sheet.bytes()));
    }

    private static List<RowReading> readings(MessageFile file) {
        var all = new ArrayList<RowReading>();
        try (var rows = file.read()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        assertThat(file.rows()).isEqualTo(all.size());
        return all;
    }

    private static Refusal refusal(Sheet sheet) {
        byte[] file = sheet.bytes();
        return catchThrowableOfType(WorkbookException.class, () -> MessageFile.of(file)).reason();
    }
}
