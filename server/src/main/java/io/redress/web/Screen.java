package io.redress.web;

import io.redress.cases.Deadline;
import io.redress.cases.Side;
import io.redress.kernel.Money;
import io.redress.kernel.Span;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.platform.Texts;
import io.redress.rulebook.Condition;
import io.redress.rulebook.ConditionWords;
import io.redress.rulebook.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows: the reader's language, who is signed in, and the token of its forms. Times are shown in
 * Beijing time.
 *
 * @param path where the reader is, with the query, for coming back after a change of language
 */
public record Screen(Texts texts, Locale locale, Theme theme, Actor actor, String formToken, String path, Instant now) {

    /** As {@link Money} writes itself into the facts of a text. */
    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,4})? [A-Z]{3}");

    /** An amount among the facts of a text as people write it; empty if it is none. */
    static Optional<String> amount(String fact) {
        if (!MONEY.matcher(fact).matches()) return Optional.empty();
        var parts = fact.split(" ", 2);
        var money = Money.parse(parts[0], parts[1]);
        return Optional.of(sign(money) + separated(money));
    }

    /** A text of the page in the reader's language. */
    public String t(String key, @Nullable Object... args) {
        return texts.text("web." + key, locale, args);
    }

    /** A text of the cases' own bundle. */
    public String c(String key, Map<String, ?> facts) {
        var spoken = new HashMap<String, Object>();
        facts.forEach((name, value) -> spoken.put(name, name.equals("remedy") ? t("demand." + value) : spoken(value)));
        return texts.text(key, locale, spoken);
    }

    private Object spoken(Object value) {
        if (!(value instanceof String text)) return value;
        try {
            var amount = amount(text);
            if (amount.isPresent()) return amount.get();
            return text.endsWith("Z") ? due(Instant.parse(text)) : value;
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

    /** How long somebody has, as the rulebook counts it. */
    public String span(Span span) {
        return switch (span) {
            case Span.WorkingDays(var count) -> span("workingDays", count);
            case Span.ServiceHours(var length) -> span("serviceHours", length.toHours());
            case Span.CalendarTime(var length) ->
                length.toHours() % 24 == 0 ? span("days", length.toDays()) : span("hours", length.toHours());
        };
    }

    private String span(String unit, long count) {
        return t("span." + unit + (count == 1 ? ".one" : ""), count);
    }

    /** The chip of a deadline that runs. */
    public Countdown countdown(Instant due) {
        return Countdown.running(now, due);
    }

    /** The chip of a deadline of a case: in working days only where these are what counts. */
    public Countdown countdown(Deadline deadline) {
        return isOnTheWall(deadline)
                ? Countdown.onTheWall(now, deadline.dueAt())
                : Countdown.running(now, deadline.dueAt());
    }

    /** Whether nights and holidays count too. */
    public boolean isOnTheWall(Deadline deadline) {
        return !deadline.span().isEmpty() && Span.parse(deadline.span()) instanceof Span.CalendarTime;
    }

    /** The days from where a deadline is counted. */
    List<RulerDay> ruler(Deadline deadline) {
        return isOnTheWall(deadline)
                ? Dates.wallRuler(deadline.from(), deadline.dueAt(), now)
                : Dates.ruler(deadline.from(), deadline.dueAt(), now);
    }

    /** What the chip says. */
    public String left(Countdown countdown) {
        var key = countdown.kind() == Countdown.Kind.OVER ? "left.over." : "left.";
        var one = countdown.amount() == 1
                && texts.has("web." + key + countdown.unit().name() + ".one", locale);
        return t(key + countdown.unit().name() + (one ? ".one" : ""), countdown.amount());
    }

    /** The days from filing to deadline. */
    public List<RulerDay> ruler(Instant filed, Instant due) {
        return Dates.ruler(filed, due, now);
    }

    /** The day of the week in one word; today is called so. */
    public String weekday(RulerDay day) {
        return day.look() == RulerDay.Look.TODAY ? t("today") : day.weekday().getDisplayName(TextStyle.SHORT, locale);
    }

    /** Which party somebody belongs to, as a class of the style sheet. */
    public String party(Side side) {
        return side == Side.CLOCK ? "p-system" : "p-" + side.name().toLowerCase(Locale.ROOT);
    }

    /** What a condition of the rulebook asks for, with its dates. */
    public String condition(Condition condition) {
        return conditions().text(condition);
    }

    /** What would help where it is not met. */
    public String help(Condition condition) {
        return conditions().help(condition);
    }

    private ConditionWords conditions() {
        return new ConditionWords(texts, locale, this::time);
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

    /** Whether the reader is there; a case belongs to the list it is opened from. */
    public boolean at(Place place) {
        return Place.at(path)
                .or(() -> Place.ofCases(path, actor))
                .filter(place::equals)
                .isPresent();
    }

    public String role(Role role) {
        return t("role." + role.name());
    }

    public Frame frame() {
        return Frame.of(actor);
    }

    /** The address that sets the theme and comes back here. */
    public String themed(Theme other) {
        return "/theme?theme=" + other.code() + "&next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** A moment as people say it: "今天 09:42", "11月19日 16:40", "19 Nov, 16:40". */
    public String time(@Nullable Instant at) {
        if (at == null) return "";
        return Dates.isToday(at, now) ? t("today.at", Dates.clock(at)) : Dates.moment(at, now, locale);
    }

    /** A day as people say it: "11月19日", "19 Nov". */
    public String day(LocalDate day) {
        return Dates.day(day, now, locale);
    }

    /** A day with its year, where years matter. */
    public String date(LocalDate day) {
        return Dates.day(day, Instant.EPOCH, locale);
    }

    public String currency(Money money) {
        return sign(money);
    }

    private static String sign(Money money) {
        return money.currency().equals("CNY") ? "¥" : money.currency() + " ";
    }

    /** With two decimals and separators, never rounded. */
    public String digits(Money money) {
        return separated(money);
    }

    private static String separated(Money money) {
        return money.amount().replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))", ",");
    }

    public String money(Money money) {
        return currency(money) + digits(money);
    }
}
