package io.redress.cases;

import io.redress.cases.CoachHint.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a complaint before it is filed (诉求描述指导, spec C2): heated words that do not help, contact data that others need
 * not see, and facts that are missing. Its words are data; it understands no meaning and blames nobody.
 */
public final class DescriptionCoach {

    /** What is longer than any description may be is not worth reading. */
    private static final int LONGEST = 10_000;

    private static final String PAUSES = "，、；,;";
    private static final String STOPS = PAUSES + "。！？.!?";

    private record Contact(String code, Pattern pattern, UnaryOperator<String> mask) {}

    // Most specific first: an identity number also looks like the beginning of a bank card.
    private static final List<Contact> CONTACTS = List.of(
            contact("IDENTITY", "(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])"),
            contact("BANK_CARD", "(?<![0-9])[1-9][0-9]{15,18}(?![0-9])"),
            contact("PHONE", "(?<![0-9])1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"),
            contact("PHONE", "(?<![0-9])0[0-9]{2,3}-?[0-9]{7,8}(?![0-9])"),
            contact("EMAIL", "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}"),
            contact("ACCOUNT", "(?i)(微信号?|wechat|wx|vx|qq)[:： ]{0,3}[a-z0-9_-]{5,20}"),
            contact("ADDRESS", "[\\p{IsHan}0-9]{1,12}(路|街|道|巷|弄)[0-9]{1,5}(号|弄)([\\p{IsHan}0-9]{0,12}(室|楼|单元|栋|幢))?"));

    /** Groups of words one of which a description should have, in the order in which to ask for them. */
    private static final Map<String, String> WANTED = new LinkedHashMap<>();

    static {
        WANTED.put("what", "MISSING_WHAT");
        WANTED.put("when", "MISSING_WHEN");
        WANTED.put("where", "MISSING_WHERE");
        WANTED.put("promise", "MISSING_PROMISE");
    }

    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}|[0-9]{1,2}:[0-9]{2}");

    private static final Map<String, Pattern> WORDS = words();

    /** Hints in the order of the text; what is missing comes last. */
    public static List<CoachHint> hints(String description) {
        var text = description.length() > LONGEST ? description.substring(0, LONGEST) : description;
        var found = new ArrayList<CoachHint>();
        for (var contact : CONTACTS) {
            var matcher = contact.pattern().matcher(text);
            while (matcher.find()) {
                add(
                        found,
                        matcher.start(),
                        matcher.end(),
                        Kind.CONTACT,
                        contact.code(),
                        contact.mask().apply(matcher.group()));
            }
        }
        heated(text, "insult", Kind.INSULT, found);
        heated(text, "emotion", Kind.EMOTION, found);
        found.sort(Comparator.comparingInt(CoachHint::from));
        missing(text).forEach(found::add);
        return List.copyOf(found);
    }

    /** The text with these proposals taken; what is left out takes its comma along. */
    public static String rewritten(String description, List<CoachHint> hints) {
        var text = new StringBuilder(description);
        hints.reversed().forEach(hint -> take(text, hint));
        return text.toString().strip();
    }

    private static void take(StringBuilder text, CoachHint hint) {
        var from = hint.from();
        var to = hint.to();
        var clauseEnds = hint.kind() != Kind.MISSING
                && hint.proposal().isEmpty()
                && to < text.length()
                && STOPS.indexOf(text.charAt(to)) >= 0;
        if (clauseEnds && from == 0) to++;
        else if (clauseEnds && PAUSES.indexOf(text.charAt(from - 1)) >= 0) from--;
        text.replace(from, to, hint.proposal());
    }

    private static void heated(String text, String group, Kind kind, List<CoachHint> found) {
        var matcher = pattern(group).matcher(text);
        while (matcher.find()) {
            add(found, matcher.start(), matcher.end(), kind, kind.name(), "");
        }
    }

    private static void add(List<CoachHint> found, int from, int to, Kind kind, String code, String proposal) {
        if (found.stream().noneMatch(hint -> from < hint.to() && hint.from() < to)) {
            found.add(new CoachHint(from, to, kind, code, proposal));
        }
    }

    private static Stream<CoachHint> missing(String text) {
        return WANTED.entrySet().stream()
                .filter(each -> !pattern(each.getKey()).matcher(text).find())
                .filter(each ->
                        !each.getKey().equals("when") || !DATE.matcher(text).find())
                .map(each -> new CoachHint(text.length(), text.length(), Kind.MISSING, each.getValue(), ""));
    }

    private static Contact contact(String code, String pattern) {
        return new Contact(code, Pattern.compile(pattern), DescriptionCoach::masked);
    }

    /** Keeps as much as tells the writer which one it was. */
    private static String masked(String contact) {
        int shown = Math.min(3, contact.length() / 3);
        return contact.substring(0, shown)
                + "*".repeat(contact.length() - 2 * shown)
                + contact.substring(contact.length() - shown);
    }

    private static Pattern pattern(String group) {
        var pattern = WORDS.get(group);
        if (pattern == null) {
            throw new IllegalStateException("Expected words for '%s', but there are none".formatted(group));
        }
        return pattern;
    }

    private static Map<String, Pattern> words() {
        var groups = new LinkedHashMap<String, Pattern>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = List.of(line.strip().split(" +"));
            groups.put(parts.getFirst(), anyOf(parts.subList(1, parts.size())));
        });
        return Map.copyOf(groups);
    }

    /** Longer words first, so that the whole of an expression is marked. */
    private static Pattern anyOf(List<String> words) {
        var any = words.stream()
                .map(word -> word.replace('_', ' '))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> word.matches("[a-z ]+") ? "\\b" + word + "\\b" : Pattern.quote(word))
                .collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> lines() {
        try (var words = DescriptionCoach.class.getResourceAsStream("/cases/coach.txt")) {
            if (words == null) {
                throw new IllegalStateException("Expected cases/coach.txt among the resources, but it is missing");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DescriptionCoach() {}
}
