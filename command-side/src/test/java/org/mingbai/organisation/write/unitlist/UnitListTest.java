package org.mingbai.organisation.write.unitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.unit.EstablishUnit;
import org.mingbai.organisation.write.unitlist.ListedUnit.Reading;
import org.mingbai.platform.http.InvalidInputException;

class UnitListTest {

    @Test
    void columns_stand_in_any_order_after_a_byte_order_mark_and_names_may_be_quoted() {
        assertThat(read("\uFEFFname,code\r\n\"长安,区\",130102\r\n 桥西区 , 130104 \r\n"))
                .containsExactly(new ListedUnit(2, "130102", "长安,区", ""), new ListedUnit(3, "130104", "桥西区", ""));
    }

    @Test
    void blank_rows_are_skipped_and_counted_as_a_spreadsheet_counts_them() {
        assertThat(read("code,name,kind\n\n,,\n130102,长安区,county\n")).containsExactly(new ListedUnit(4, "130102", "长安区", "county"));
    }

    @Test
    void a_row_becomes_a_command_whose_kind_follows_from_the_code_unless_it_is_given() {
        assertThat(new ListedUnit(2, "130102", "长安区", "").read())
                .isEqualTo(new Reading.Readable(2, new EstablishUnit(new UnitCode("130102"), "长安区", UnitKind.COUNTY)));
        assertThat(new ListedUnit(3, "130102-001", "建北街道服务站", "station").read())
                .isEqualTo(new Reading.Readable(3, new EstablishUnit(new UnitCode("130102-001"), "建北街道服务站", UnitKind.STATION)));
    }

    @Test
    void a_bad_cell_is_named_with_its_row_and_column() {
        assertThat(column(new ListedUnit(2, "", "长安区", ""))).isEqualTo("code");
        assertThat(column(new ListedUnit(2, "13010", "长安区", ""))).isEqualTo("code");
        assertThat(column(new ListedUnit(2, "130102", "", ""))).isEqualTo("name");
        assertThat(column(new ListedUnit(2, "130102", "长".repeat(101), ""))).isEqualTo("name");
        assertThat(column(new ListedUnit(2, "130102", "长安区", "district"))).isEqualTo("kind");
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_is_refused_as_a_whole() {
        assertThatThrownBy(() -> read("code,title\n130102,长安区\n")).isInstanceOf(InvalidInputException.class).hasMessageContaining("list-columns");
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidInputException.class).hasMessageContaining("list-columns");
        assertThatThrownBy(() -> read("code,name\n130102,\"长安区\n")).isInstanceOf(InvalidInputException.class).hasMessageContaining("not-a-list");
        assertThatThrownBy(() -> UnitList.read(new byte[] {'c', (byte) 0xFF, (byte) 0xFF}))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("not-utf-8");
        assertThatThrownBy(() -> read("code,name\n" + "130102,长安区\n".repeat(UnitList.MOST_ROWS + 1)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("list-too-long");
    }

    @Test
    void a_list_saved_by_a_chinese_spreadsheet_program_is_read() {
        var rows = read("code,name\n130102,长安区\n");

        assertThat(UnitList.read("code,name\n130102,长安区\n".getBytes(Charset.forName("GB18030")))).isEqualTo(rows);
        assertThat(UnitList.read("code\tname\n130102\t长安区\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
        assertThat(UnitList.read("\uFEFFcode;name\n130102;长安区\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
    }

    private static List<ListedUnit> read(String text) {
        return UnitList.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String column(ListedUnit row) {
        return row.read() instanceof Reading.Unreadable unreadable ? unreadable.column() : "none";
    }
}
