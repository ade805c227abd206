package io.redress.notices;

import io.redress.platform.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A notice as its reader reads it. Neither line names a person, a product or what anybody said: it may lie on a locked
 * screen or in a mail.
 *
 * @param title what happened, with the case's number
 * @param detail by when or what came out; empty when there is no more to say
 */
public record NoticeWords(String title, String detail) {

    public static NoticeWords of(
            NoticeKind kind, String caseNumber, Map<String, String> facts, Texts texts, Locale locale) {
        var spoken = new HashMap<String, Object>(facts);
        spoken.put("number", caseNumber);
        for (var time : new String[] {"due", "appointment"}) {
            if (facts.containsKey(time)) {
                spoken.put(time, Instant.parse(facts.get(time)));
            }
        }
        if (facts.containsKey("outcome")) {
            spoken.put("outcome", texts.text("web.outcome." + facts.get("outcome"), locale));
        }
        return new NoticeWords(
                texts.text("notices.title." + kind, locale, spoken), detail(kind, facts, spoken, texts, locale));
    }

    private static String detail(
            NoticeKind kind, Map<String, String> facts, Map<String, Object> spoken, Texts texts, Locale locale) {
        var key = switch (kind) {
            case NEW_TURN, DEADLINE_NEAR -> facts.containsKey("due") ? "notices.detail.due" : "";
            case DECIDED -> facts.containsKey("due") ? "notices.detail.appealable" : "notices.detail.outcome";
            case SETTLED -> facts.containsKey("due") ? "notices.detail.performance" : "";
            case EXTENDED -> "notices.detail.extended";
            case APPOINTMENT -> "notices.detail.appointment";
            case CLOSED -> "notices.detail.outcome";
            case POINTS -> "notices.detail.points";
            case REMINDED, SECOND_LOOK -> "";
        };
        return key.isEmpty() ? "" : texts.text(key, locale, spoken);
    }
}
