package io.redress.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is in a table becomes a record whatever it is: one that could not would hold up the whole log. */
class RecordReaderTests {

    private static final RecordKey KEY = new RecordKey(new UUID(0, 1), 2);

    private final RecordReader reader = new RecordReader(JsonMapper.shared());

    @Test
    @DisplayName("D4 numbers that readers of JSON differ in are sealed as text: fractions, and those beyond 2^53")
    void numbersThatReadersDifferIn() {
        var says = "{\"a\":9007199254740991,\"b\":9007199254740992,\"c\":-900719925474099200,\"d\":1.50,"
                + "\"e\":123456789012345678901234567890,\"f\":[-9223372036854775808],\"g\":0.12345678901234567890123}";

        assertThat(reader.read("x", KEY, says).record().text())
                .isEqualTo("{\"a\":9007199254740991,\"b\":\"9007199254740992\",\"c\":\"-900719925474099200\","
                        + "\"d\":\"1.50\",\"e\":\"123456789012345678901234567890\",\"f\":[\"-9223372036854775808\"],\"g\":\"0.12345678901234567890123\","
                        + "\"kind\":\"x\",\"ref\":\"00000000-0000-0000-0000-000000000001\",\"seq\":2}");
    }

    @Test
    @DisplayName("D4 what is absent and what is null is the same; text stays as it was written")
    void absentIsNull() {
        assertThat(reader.read("x", KEY, "{\"a\":null,\"b\":{\"c\":null},\"t\":\"\\u0000 \\\" 维权\"}")
                        .record()
                        .text())
                .isEqualTo(
                        "{\"b\":{},\"kind\":\"x\",\"ref\":\"00000000-0000-0000-0000-000000000001\",\"seq\":2,\"t\":\"\\u0000 \\\" 维权\"}");
    }
}
