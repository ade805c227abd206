package io.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Texts that break programs: always the ones listed here, and the public "big list of naughty strings" where it lies
 * beside the repository.
 */
public final class HostileStrings {

    /** Every field meets these. */
    static final List<String> ALWAYS = List.of(
            "", "\0", "a\0b", "\ud83d", "\udc00\ud800", "x".repeat(10_000), "公".repeat(10_000), "{0} {name} %s ${7*7}");

    /** One chosen seed, so that a failure comes back. */
    private static final long SEED = 20_261_113;

    private static final Path BIG_LIST =
            Path.of(System.getProperty("redress.shared.data", "../../shared/data"), "strings", "blns.txt");

    private static final List<String> NASTY = List.of(
            " ",
            "\t\r\n",
            "\u00a0\u2003\u3000",
            "\u200b\u200c\u200d\ufeff",
            "\u202egnp.exe",
            "\u2066rtl\u2069 العربية עברית",
            "😀👩‍👩‍👧‍👦🏳️‍🌈",
            "𠮷野家𪚥",
            "e\u0301\u0300\u0302 ﬁ Å",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳",
            "\ufffe\uffff",
            "\u0001\u0007\b\u001b[2J",
            "\u007f\u0085\u009f",
            "\u2028\u2029",
            "null",
            "undefined",
            "NaN",
            "-0",
            "true",
            "[]",
            "{}",
            "9".repeat(400),
            "1e400",
            "0x7fffffffffffffff",
            "-9223372036854775809",
            "1".repeat(70) + "." + "3".repeat(70),
            "' OR '1'='1' --",
            "'; DROP TABLE cases.case_file; --",
            "\"); SELECT pg_sleep(9); --",
            "\\' OR 1=1; \\",
            "$$ $1 ? :name ::jsonb",
            "%s%n%x%p %1$s %99999999d",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "*{7*7} @{x} ~{y} <%= 7*7 %> {{7*7}}",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/dev/null",
            "CON",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "a\r\nSet-Cookie: redress=stolen",
            "a\r\n\r\n<html>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "]]><!--",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "=HYPERLINK(\"http://127.0.0.1:1\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "| id; `id` $(id) && id",
            "constructor",
            "__proto__",
            "*)(uid=*))(|(uid=*",
            "+1000000000-12-31T23:59:59.999999999Z",
            "0000-00-00T00:00:00Z",
            "P999999999999999999D",
            "PT-1S",
            "00000000-0000-0000-0000-000000000000",
            "-",
            ".",
            "%",
            "%2e%2e%2f",
            "a".repeat(255),
            "İıſßẞ");

    private HostileStrings() {}

    /** All of them, in an order that is the same every time. */
    public static List<String> all() {
        var all = new ArrayList<>(NASTY);
        if (Files.exists(BIG_LIST)) {
            bigList().filter(line -> !all.contains(line)).forEach(all::add);
        }
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all);
    }

    private static java.util.stream.Stream<String> bigList() {
        try {
            return Files.readAllLines(BIG_LIST).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts for the field with this number: {@link #ALWAYS} and a window of {@code all} that moves with it. */
    static List<String> forField(int number, int count, List<String> all) {
        var texts = new ArrayList<>(ALWAYS);
        for (var at = 0; at < Math.min(count, all.size()); at++) {
            texts.add(all.get((number * count + at) % all.size()));
        }
        return texts;
    }
}
