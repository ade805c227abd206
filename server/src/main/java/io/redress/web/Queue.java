package io.redress.web;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseQuery.Hand;
import io.redress.cases.CaseQuery.Narrowed;
import io.redress.cases.CaseQuery.Sort;
import io.redress.cases.Stage;
import io.redress.parties.AccountId;
import io.redress.rulebook.ClockName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader chose to see of a list, as it stands in the address. Whatever is empty or unknown asks for nothing.
 *
 * @param state a {@link Stage} in lower case, {@code open} or {@code all}
 * @param due {@code today}, {@code overdue}, or {@code appeals} for decisions of appeals
 */
public record Queue(String state, String department, String hand, String due, String person) {

    static final Queue OPEN = new Queue("open", "", "", "", "");

    /** Cases a person still has to do with, the most urgent first; closed ones only when asked for, newest first. */
    CaseQuery query(Instant now) {
        var states = states();
        var byTime = !due.equals("overdue") && !states.isEmpty() && !states.equals(Set.of(Stage.CLOSED));
        return new CaseQuery(
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                whose(),
                byTime ? Sort.DUE : Sort.NEWEST,
                new Narrowed(
                        Optional.of(department).filter(text -> !text.isBlank()),
                        person(person),
                        due.equals("today") ? Optional.of(Dates.endOfDay(now)) : Optional.empty(),
                        due.equals("appeals") ? Optional.of(ClockName.APPEAL_DECISION) : Optional.empty()));
    }

    /** Promises that are overdue have no clock running, so they are asked for by themselves. */
    CaseQuery overdue(Instant now) {
        return new Queue(state, department, hand, "overdue", person).query(now);
    }

    /** Whether the promises that are overdue belong on top of this list. */
    boolean leadsWithOverdue() {
        return state.equals("open") && due.isEmpty();
    }

    private Set<Stage> states() {
        if (due.equals("overdue")) return Set.of(Stage.OVERDUE);
        if (state.equals("all")) return Set.of();
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equalsIgnoreCase(state))
                .findFirst()
                .<Set<Stage>>map(Set::of)
                .orElse(EnumSet.complementOf(EnumSet.of(Stage.CLOSED)));
    }

    private Hand whose() {
        return Arrays.stream(Hand.values())
                .filter(each -> each.name().equalsIgnoreCase(hand))
                .findFirst()
                .orElse(Hand.ANYBODYS);
    }

    private static Optional<AccountId> person(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same choice on the next page. */
    public String link(String path, String cursor) {
        return path + "?"
                + Stream.of(
                                new String[] {"state", state},
                                new String[] {"department", department},
                                new String[] {"hand", hand},
                                new String[] {"due", due},
                                new String[] {"person", person},
                                new String[] {"cursor", cursor})
                        .filter(pair -> !pair[1].isEmpty())
                        .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
