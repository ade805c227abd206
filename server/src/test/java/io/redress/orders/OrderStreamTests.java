package io.redress.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.kernel.Money;
import io.redress.orders.OrderSource.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hostile and ordinary CSV, without a database. */
class OrderStreamTests {

    private static final String HEADER =
            "number,shop,buyer,state,currency,paid,placed_at,updated_at,title,quantity,price\n";
    private static final String TIMES = "2026-03-01 10:00:00,2026-03-01T10:05:00+08:00";

    @Test
    @DisplayName("O2 records of one number are one order with several lines; times without offset are in Beijing")
    void readsOrdersOfSeveralLines() throws IOException {
        var entries = csv(OrderExamples.CSV);

        var order = found(entries.getFirst());
        assertThat(entries).hasSize(1);
        assertThat(order.lines()).extracting(OrderIn.Line::title).containsExactly("茶, 250g", "茶匙");
        assertThat(order.paid()).isEqualTo(Money.cny(4_500));
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-10T01:00:00Z"));
    }

    @Test
    @DisplayName("O2 BOM, CRLF, doubled quotes and line breaks inside quotes are ordinary CSV")
    void readsOrdinaryCsvOfAllKinds() throws IOException {
        var text = "\uFEFF" + HEADER.strip() + "\r\n\r\n"
                + "1,s,b,paid,CNY,1.00," + TIMES + ",\"kettle \"\"big\"\"\r\nred\",1,1.00\r\n"
                + "2,s,b,paid,CNY,1.00," + TIMES + ",cup,1,1.00";
        var entries = csv(text);

        assertThat(found(entries.get(0)).lines())
                .extracting(OrderIn.Line::title)
                .containsExactly("kettle \"big\"\r\nred");
        assertThat(entries).extracting(Entry::line).containsExactly(3L, 5L);
    }

    @Test
    @DisplayName("O2 what cannot be read is named by line and field, and the good lines around it are taken")
    void namesLineAndField() throws IOException {
        var entries = csv(HEADER
                + "1,s,b,paid,CNY,1.00," + TIMES + ",cup,1,1.00\n"
                + "2,s,b,lost,CNY,1.005,yesterday,2026-03-01T10:05:00Z,cup,many,1\n"
                + "3,s\n"
                + "4,s,b,paid,CNY,1.00," + TIMES + ",cup,1,1.00\n");

        assertThat(entries)
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Found", "Broken", "Found", "Found");
        var broken = (Entry.Broken) entries.get(1);
        assertThat(broken.line()).isEqualTo(3);
        assertThat(broken.number()).isEqualTo("2");
        assertThat(broken.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "quantity NOT_A_NUMBER", "paid NOT_AN_AMOUNT", "state NOT_A_CHOICE", "placedAt NOT_A_TIME");
        assertThat(OrderCheck.of(found(entries.get(2)), Instant.parse("2026-04-01T00:00:00Z"))
                        .faults())
                .extracting(Fault::field)
                .contains("buyer", "paid", "state", "placedAt", "updatedAt");
    }

    @Test
    @DisplayName("O2 a line of 10 MB and a quote that is never closed are refused in bounded memory; reading goes on")
    void skipsEndlessLines() throws IOException {
        var long10Mb = endless(10 << 20);
        var good = "\n2,s,b,paid,CNY,1.00," + TIMES + ",cup,1,1.00\n3,s,b,paid,CNY,1.00," + TIMES + ",\"never closed";
        var in = new SequenceInputStream(
                new SequenceInputStream(stream(HEADER + "1,s,b,paid,CNY,1.00," + TIMES + ","), long10Mb),
                new SequenceInputStream(stream(good), endless(2 << 20)));

        var entries = all(new CsvOrders(in, CsvMapping.NONE));

        assertThat(entries).extracting(Entry::line).containsExactly(2L, 3L, 4L);
        assertThat(code(entries.get(0))).isEqualTo("LINE_TOO_LONG");
        assertThat(found(entries.get(1)).number()).isEqualTo("2");
        assertThat(code(entries.get(2))).isEqualTo("LINE_TOO_LONG");
    }

    @Test
    @DisplayName("O2 NUL and bytes that are no UTF-8 are refused, never replaced silently")
    void refusesWhatIsNoText() throws IOException {
        var nul = csv(HEADER + "1,s,b,paid,CNY,1.00," + TIMES + ",c\0up,1,1.00\n");
        assertThat(OrderCheck.of(found(nul.getFirst()), Instant.parse("2026-04-01T00:00:00Z"))
                        .faults())
                .containsExactly(Fault.of("lines[0].title", "TEXT_NOT_STORABLE"));

        var gbk = (HEADER + "1,s,b,paid,CNY,1.00," + TIMES + ",茶杯,1,1.00\n").getBytes(Charset.forName("GB18030"));
        var entries = all(new CsvOrders(new ByteArrayInputStream(gbk), CsvMapping.NONE));
        assertThat(code(entries.getFirst())).isEqualTo("NOT_IN_CHARSET");
    }

    @Test
    @DisplayName("O2 a mapping names columns, constants, words, time zone and charset of somebody's export")
    void readsSomebodysExport() throws IOException {
        var mapping = new Properties();
        mapping.putAll(Map.of(
                "column.number",
                "订单编号",
                "column.buyer",
                "买家会员名",
                "column.paid",
                "买家实际支付金额",
                "column.state",
                "订单状态",
                "column.placedAt",
                "订单创建时间",
                "column.title",
                "宝贝标题",
                "constant.shop",
                "qinghe",
                "constant.currency",
                "CNY",
                "charset",
                "GB18030",
                "value.state.买家已付款",
                "paid"));
        mapping.put("column.updatedAt", "订单付款时间");
        mapping.put("column.price", "买家实际支付金额");
        var text = "订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题\n"
                + "88,林,12.5,买家已付款,2012/8/1 9:00:00,2012-08-01 09:01:02,茶杯\n";

        var in = new ByteArrayInputStream(text.getBytes(Charset.forName("GB18030")));
        var order = found(all(new CsvOrders(in, CsvMapping.of(mapping))).getFirst());

        assertThat(order.shop()).isEqualTo("qinghe");
        assertThat(order.buyer()).isEqualTo("林");
        assertThat(order.paid()).isEqualTo(Money.cny(1_250));
        assertThat(order.state()).isEqualTo(TradeState.PAID);
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2012-08-01T01:00:00Z"));
    }

    @Test
    @DisplayName("O2 a file without a needed column is refused whole, naming the column")
    void refusesAFileWithoutAColumn() {
        assertThatThrownBy(() -> csv("number,shop\n1,s\n"))
                .isInstanceOfSatisfying(
                        NotAnOrderFileException.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.of("buyer", "COLUMN_MISSING")));
        assertThatThrownBy(() -> csv("")).hasMessageContaining("NO_RECORDS");
    }

    @Test
    @DisplayName("O2 the report of refused lines holds nothing a spreadsheet would calculate")
    void reportsNoFormula() {
        assertThat(RejectedFile.safe("=cmd|' /C calc'!A0")).isEqualTo("\"'=cmd|' /C calc'!A0\"");
        assertThat(List.of("+1", "-1", "@a", "\t=1"))
                .allSatisfy(text -> assertThat(RejectedFile.safe(text)).startsWith("\"'"));
        assertThat(RejectedFile.safe("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }

    private static List<Entry> csv(String text) throws IOException {
        return all(new CsvOrders(stream(text), CsvMapping.NONE));
    }

    private static List<Entry> all(OrderSource source) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var entry = source.next(); entry != null; entry = source.next()) {
            entries.add(entry);
        }
        return entries;
    }

    private static OrderIn found(Entry entry) {
        return ((Entry.Found) entry).order();
    }

    private static String code(Entry entry) {
        return ((Entry.Broken) entry).faults().getFirst().code();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream endless(int bytes) {
        return stream("x".repeat(bytes));
    }
}
