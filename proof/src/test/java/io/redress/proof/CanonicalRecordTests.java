package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalRecordTests {

    private static final Salt SALT = new Salt(Hash.sha256(new byte[] {7}));

    @Test
    @DisplayName("T8 a record is written in one way, whatever the order of its members")
    void isWrittenInOneWay() {
        var record = CanonicalRecord.of(Map.of(
                "z",
                1,
                "a",
                List.of(true, -5L, "买家\n\"x\\\"\u0001"),
                "\u20ac",
                Map.of(),
                "\ud83d\ude00",
                2,
                "\ufb33",
                3));

        assertThat(record.text())
                .isEqualTo(
                        "{\"a\":[true,-5,\"买家\\n\\\"x\\\\\\\"\\u0001\"],\"z\":1,\"\u20ac\":{},\"\ud83d\ude00\":2,\"\ufb33\":3}");
        assertThat(CanonicalRecord.parse(record.bytes())).isEqualTo(record);
        assertThat(CanonicalRecord.of(record.members())).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{}x",
                " {}",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":-0}",
                "{\"a\":01}",
                "{\"a\":9007199254740992}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":[1,]}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":nul}",
                "{\"a\":--1}",
                "{\"a\":\"x}"
            })
    @DisplayName("T8 what could be written in another way is refused")
    void refusesOtherSpellings(String text) {
        assertThatThrownBy(() -> CanonicalRecord.parse(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("T8 half a surrogate is no text")
    void halfASurrogateIsNoText() {
        assertThatThrownBy(() -> CanonicalRecord.of(Map.of("a", "\ud800")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("T8 a record that is too deep is refused, and does not exhaust the stack")
    void refusesDeepRecords() {
        assertThatThrownBy(() -> CanonicalRecord.parse("{\"a\":".repeat(100_000).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalRecord.parse(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .hasMessageStartingWith("Expected UTF-8");
    }

    @Test
    @DisplayName("T8 what is written is read, for a thousand random records")
    void readsWhatItWrites() {
        var random = new Random(8785);
        for (int i = 0; i < 1_000; i++) {
            var members = new TreeMap<String, Object>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                members.put(
                        text(random), random.nextBoolean() ? text(random) : List.of(random.nextInt(), text(random)));
            }

            var record = CanonicalRecord.of(members);

            assertThat(CanonicalRecord.of(CanonicalRecord.parse(record.bytes()).members()))
                    .isEqualTo(record);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            int point = random.nextInt(0x11000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '?' : point);
        }
        return text.toString();
    }

    @Test
    @DisplayName("T8 a leaf follows from salt and record, and from neither alone")
    void leavesFollowFromSaltAndRecord() {
        var record = CanonicalRecord.of(Map.of("what", "frozen"));
        var salted = new SaltedRecord(SALT, record);

        assertThat(salted.entry())
                .isEqualTo(Hash.sha256(SALT.bytes().bytes(), "{\"what\":\"frozen\"}".getBytes(UTF_8)));
        assertThat(salted.leaf())
                .isEqualTo(Hash.sha256(new byte[] {0}, salted.entry().bytes()));
        assertThat(new SaltedRecord(Salt.random(new Random(1)), record).leaf()).isNotEqualTo(salted.leaf());
        assertThat(SALT).hasToString("Salt[hidden]");
    }
}
