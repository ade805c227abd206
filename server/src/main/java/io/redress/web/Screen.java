package io.redress.web;

import io.redress.cases.Stage;
import io.redress.kernel.Money;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.platform.Texts;
import io.redress.rulebook.Condition;
import io.redress.rulebook.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows: the reader's language, who is signed in, and the token of its forms. Times are shown in
 * Beijing time.
 *
 * @param path where the reader is, with the query, for coming back after a change of language
 */
public record Screen(Texts texts, Locale locale, Actor actor, String formToken, String path, Instant now) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A text of the page in the reader's language. */
    public String t(String key, @Nullable Object... args) {
        return texts.text("web." + key, locale, args);
    }

    /** A text of the cases' own bundle. */
    public String c(String key, Map<String, ?> facts) {
        var spoken = new HashMap<String, Object>();
        facts.forEach((name, value) -> spoken.put(name, spoken(value)));
        return texts.text(key, locale, spoken);
    }

    private Object spoken(Object value) {
        try {
            return value instanceof String text && text.endsWith("Z") ? due(Instant.parse(text)) : value;
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** What a form calls that field; the path itself where a form has no such field. */
    public String fieldName(String path) {
        return texts.has("web.field." + path, locale) ? t("field." + path) : path;
    }

    /** A name that the rulebook gives in both languages. */
    public String words(@Nullable Words words) {
        return words == null ? "–" : words.in(locale);
    }

    /** A deadline as people say it, with weekday. */
    public String due(@Nullable Instant due) {
        return due == null ? "" : Dates.due(due, now, locale);
    }

    /** How much working time is left, in words. */
    public String left(Instant due) {
        if (!now.isBefore(due)) return t("left.over");
        var days = Dates.workingDaysLeft(now, due);
        return days == 0 ? t("left.today") : t("left.days", days);
    }

    /** The colour of a state; its name says the same. */
    public String tone(Stage stage) {
        return switch (stage) {
            case SCREENING, ADJUDICATING -> "k-info";
            case AWAITING_SUPPLEMENT, AWAITING_ANSWER, AWAITING_EVIDENCE, AWAITING_CONFIRMATION -> "k-wait";
            case NEGOTIATING, PERFORMING -> "k-talk";
            case DECIDED -> "k-good";
            case OVERDUE -> "k-bad";
            case CLOSED -> "k-idle";
        };
    }

    /** Less than one working day is left. */
    public boolean urgent(@Nullable Instant due) {
        return due != null && Dates.workingDaysLeft(now, due) == 0;
    }

    /** What a condition of the rulebook asks for, with its dates. */
    public String condition(Condition condition) {
        return texts.text("rulebook.condition." + condition.code(), locale, facts(condition));
    }

    /** What would help where it is not met. */
    public String help(Condition condition) {
        return texts.text("rulebook.help." + condition.helpCode(), locale, facts(condition));
    }

    private Map<String, String> facts(Condition condition) {
        var facts = new HashMap<>(condition.facts());
        facts.put("since", condition.since() == null ? "–" : time(condition.since()));
        facts.put("until", condition.until() == null ? "–" : time(condition.until()));
        return facts;
    }

    public String lang() {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** The link that shows this page in the other language. */
    public String otherLanguage() {
        return "/language?lang=" + (lang().equals("en") ? "zh-CN" : "en") + "&next="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public boolean signedIn() {
        return !actor.isAnonymous();
    }

    /** The pages this person has, in the order of the navigation. */
    public List<Place> places() {
        return Place.of(actor);
    }

    public boolean at(Place place) {
        return Place.at(path).filter(place::equals).isPresent();
    }

    public String role(Role role) {
        return t("role." + role.name());
    }

    /** Staff work dense, everybody else at reading size. */
    public String audience() {
        return actor.isStaff() || actor.is(Role.OPERATOR) ? "staff" : "buyer";
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    public String money(Money money) {
        return (money.currency().equals("CNY") ? "¥" : money.currency() + " ") + money.amount();
    }
}
