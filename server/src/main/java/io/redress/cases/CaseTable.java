package io.redress.cases;

import static io.redress.cases.Action.ADMISSION;
import static io.redress.cases.Action.AGREEMENT;
import static io.redress.cases.Action.APPEAL;
import static io.redress.cases.Action.ASSIGNMENT;
import static io.redress.cases.Action.AUTHORITY_GRANT;
import static io.redress.cases.Action.AUTHORITY_REQUEST;
import static io.redress.cases.Action.CONSULTATION;
import static io.redress.cases.Action.DECISION;
import static io.redress.cases.Action.DECISION_CONFIRMATION;
import static io.redress.cases.Action.DECISION_RETURN;
import static io.redress.cases.Action.EVIDENCE;
import static io.redress.cases.Action.EVIDENCE_REQUEST;
import static io.redress.cases.Action.EXPIRY;
import static io.redress.cases.Action.EXPLANATION;
import static io.redress.cases.Action.EXTENSION;
import static io.redress.cases.Action.HAND_OVER;
import static io.redress.cases.Action.INTERVENTION;
import static io.redress.cases.Action.MESSAGE;
import static io.redress.cases.Action.OFFER;
import static io.redress.cases.Action.PAUSE;
import static io.redress.cases.Action.PERFORMANCE;
import static io.redress.cases.Action.PERFORMANCE_CONFIRMATION;
import static io.redress.cases.Action.PERFORMANCE_DISPUTE;
import static io.redress.cases.Action.PROPOSAL;
import static io.redress.cases.Action.QUESTION;
import static io.redress.cases.Action.RATING;
import static io.redress.cases.Action.RECOUNT;
import static io.redress.cases.Action.REFUSAL;
import static io.redress.cases.Action.REJECTION;
import static io.redress.cases.Action.REMINDER;
import static io.redress.cases.Action.REOPENING;
import static io.redress.cases.Action.RESUMPTION;
import static io.redress.cases.Action.SIGN_OFF;
import static io.redress.cases.Action.SUPPLEMENT;
import static io.redress.cases.Action.WITHDRAWAL;
import static io.redress.cases.Stage.ADJUDICATING;
import static io.redress.cases.Stage.AWAITING_ANSWER;
import static io.redress.cases.Stage.AWAITING_CONFIRMATION;
import static io.redress.cases.Stage.AWAITING_EVIDENCE;
import static io.redress.cases.Stage.AWAITING_SUPPLEMENT;
import static io.redress.cases.Stage.CLOSED;
import static io.redress.cases.Stage.DECIDED;
import static io.redress.cases.Stage.NEGOTIATING;
import static io.redress.cases.Stage.OVERDUE;
import static io.redress.cases.Stage.PERFORMING;
import static io.redress.cases.Stage.SCREENING;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transition table: who may do what where, and where a case may stand afterwards. A pair of stage and action that
 * has no row is refused. Rules, buttons and tests all read this one table.
 */
final class CaseTable {

    /**
     * One legal move.
     *
     * @param next where the case may stand afterwards
     */
    record Row(Stage stage, Action action, Set<Side> by, Set<Stage> next) {

        Row {
            by = Set.copyOf(by);
            next = Set.copyOf(next);
        }
    }

    private static final Set<Side> THE_BUYER = Set.of(Side.BUYER);
    private static final Set<Side> THE_SELLER = Set.of(Side.SELLER);
    private static final Set<Side> A_PARTY = Set.of(Side.BUYER, Side.SELLER);
    private static final Set<Side> STAFF = Set.of(Side.PLATFORM);
    private static final Set<Side> BUYER_OR_STAFF = Set.of(Side.BUYER, Side.PLATFORM);
    private static final Set<Side> SELLER_OR_STAFF = Set.of(Side.SELLER, Side.PLATFORM);
    private static final Set<Side> ANYBODY = Set.of(Side.BUYER, Side.SELLER, Side.PLATFORM);
    private static final Set<Side> THE_CLOCK = Set.of(Side.CLOCK);

    /** Before the seller has been told, the case is between the buyer and the platform. */
    private static final Set<Stage> UNKNOWN_TO_SELLER = EnumSet.of(SCREENING, AWAITING_SUPPLEMENT);

    private static final List<Row> MOVES = List.of(
            row(SCREENING, ADMISSION, STAFF, AWAITING_ANSWER),
            row(SCREENING, REJECTION, STAFF, CLOSED),
            row(SCREENING, QUESTION, STAFF, AWAITING_SUPPLEMENT),
            row(SCREENING, WITHDRAWAL, THE_BUYER, CLOSED),
            row(SCREENING, REMINDER, THE_BUYER, SCREENING),
            row(AWAITING_SUPPLEMENT, SUPPLEMENT, THE_BUYER, SCREENING),
            row(AWAITING_SUPPLEMENT, WITHDRAWAL, THE_BUYER, CLOSED),
            row(AWAITING_ANSWER, AGREEMENT, THE_SELLER, PERFORMING),
            row(AWAITING_ANSWER, OFFER, THE_SELLER, NEGOTIATING),
            row(AWAITING_ANSWER, REFUSAL, THE_SELLER, NEGOTIATING),
            row(AWAITING_ANSWER, EXPLANATION, THE_SELLER, NEGOTIATING),
            row(AWAITING_ANSWER, WITHDRAWAL, THE_BUYER, CLOSED),
            row(AWAITING_ANSWER, REMINDER, THE_BUYER, AWAITING_ANSWER),
            row(NEGOTIATING, AGREEMENT, THE_SELLER, PERFORMING),
            row(NEGOTIATING, OFFER, A_PARTY, NEGOTIATING),
            row(NEGOTIATING, PROPOSAL, STAFF, NEGOTIATING),
            row(NEGOTIATING, EXPLANATION, SELLER_OR_STAFF, NEGOTIATING),
            row(NEGOTIATING, SIGN_OFF, A_PARTY, NEGOTIATING, PERFORMING, CLOSED),
            row(NEGOTIATING, INTERVENTION, A_PARTY, ADJUDICATING),
            row(NEGOTIATING, WITHDRAWAL, THE_BUYER, CLOSED),
            row(ADJUDICATING, ASSIGNMENT, STAFF, ADJUDICATING),
            row(ADJUDICATING, EVIDENCE_REQUEST, STAFF, AWAITING_EVIDENCE),
            row(ADJUDICATING, PAUSE, STAFF, ADJUDICATING),
            row(ADJUDICATING, RESUMPTION, STAFF, ADJUDICATING),
            row(ADJUDICATING, EXTENSION, STAFF, ADJUDICATING),
            row(ADJUDICATING, AUTHORITY_REQUEST, STAFF, ADJUDICATING),
            row(ADJUDICATING, AUTHORITY_GRANT, STAFF, ADJUDICATING),
            row(ADJUDICATING, DECISION, STAFF, ADJUDICATING, DECIDED, PERFORMING, CLOSED),
            row(ADJUDICATING, DECISION_CONFIRMATION, STAFF, DECIDED, PERFORMING, CLOSED),
            row(ADJUDICATING, DECISION_RETURN, STAFF, ADJUDICATING),
            row(ADJUDICATING, AGREEMENT, THE_SELLER, PERFORMING),
            row(ADJUDICATING, OFFER, A_PARTY, ADJUDICATING),
            row(ADJUDICATING, PROPOSAL, STAFF, ADJUDICATING),
            row(ADJUDICATING, EXPLANATION, SELLER_OR_STAFF, ADJUDICATING),
            row(ADJUDICATING, SIGN_OFF, A_PARTY, ADJUDICATING, PERFORMING, CLOSED),
            row(ADJUDICATING, WITHDRAWAL, THE_BUYER, CLOSED),
            row(ADJUDICATING, REMINDER, A_PARTY, ADJUDICATING),
            row(AWAITING_EVIDENCE, SUPPLEMENT, A_PARTY, AWAITING_EVIDENCE, ADJUDICATING),
            row(AWAITING_EVIDENCE, ASSIGNMENT, STAFF, AWAITING_EVIDENCE),
            row(AWAITING_EVIDENCE, AGREEMENT, THE_SELLER, PERFORMING),
            row(AWAITING_EVIDENCE, SIGN_OFF, A_PARTY, AWAITING_EVIDENCE, PERFORMING, CLOSED),
            row(AWAITING_EVIDENCE, WITHDRAWAL, THE_BUYER, CLOSED),
            row(AWAITING_EVIDENCE, REMINDER, A_PARTY, AWAITING_EVIDENCE),
            row(DECIDED, APPEAL, A_PARTY, ADJUDICATING),
            row(PERFORMING, PERFORMANCE, SELLER_OR_STAFF, PERFORMING, AWAITING_CONFIRMATION),
            row(PERFORMING, PERFORMANCE_CONFIRMATION, BUYER_OR_STAFF, CLOSED),
            row(PERFORMING, REMINDER, THE_BUYER, PERFORMING),
            row(AWAITING_CONFIRMATION, PERFORMANCE_CONFIRMATION, BUYER_OR_STAFF, CLOSED),
            row(AWAITING_CONFIRMATION, PERFORMANCE_DISPUTE, THE_BUYER, PERFORMING),
            row(AWAITING_CONFIRMATION, REMINDER, THE_SELLER, AWAITING_CONFIRMATION),
            row(OVERDUE, PERFORMANCE, SELLER_OR_STAFF, OVERDUE, AWAITING_CONFIRMATION),
            row(OVERDUE, PERFORMANCE_CONFIRMATION, BUYER_OR_STAFF, CLOSED),
            row(OVERDUE, REOPENING, BUYER_OR_STAFF, ADJUDICATING),
            row(OVERDUE, REMINDER, THE_BUYER, OVERDUE),
            row(CLOSED, REOPENING, BUYER_OR_STAFF, AWAITING_ANSWER, ADJUDICATING, PERFORMING),
            row(CLOSED, RATING, A_PARTY, CLOSED));

    private static final List<Row> ROWS = Stream.concat(
                    MOVES.stream(), Arrays.stream(Stage.values()).flatMap(CaseTable::everywhere))
            .toList();

    private static final Map<Stage, Map<Action, Row>> INDEX = index();

    static List<Row> rows() {
        return ROWS;
    }

    static Optional<Row> row(Stage stage, Action action) {
        return Optional.ofNullable(INDEX.getOrDefault(stage, Map.of()).get(action));
    }

    /** The rows of one stage, in the order of the table. */
    static List<Row> rows(Stage stage) {
        return ROWS.stream().filter(row -> row.stage() == stage).toList();
    }

    /** What may happen as long as the case is open, and by the clock. */
    private static Stream<Row> everywhere(Stage stage) {
        var known = !UNKNOWN_TO_SELLER.contains(stage);
        var talk = Stream.of(
                row(stage, MESSAGE, known ? ANYBODY : BUYER_OR_STAFF, stage),
                row(stage, EVIDENCE, known ? A_PARTY : THE_BUYER, stage),
                row(stage, CONSULTATION, STAFF, stage),
                row(stage, HAND_OVER, STAFF, stage));
        // What follows when time runs out is the rulebook's to say, within what can happen without a person.
        var time = Stream.of(
                row(stage, EXPIRY, THE_CLOCK, stage, AWAITING_ANSWER, ADJUDICATING, PERFORMING, OVERDUE, CLOSED),
                row(stage, RECOUNT, THE_CLOCK, stage));
        return switch (stage) {
            case CLOSED -> time;
            case OVERDUE -> talk;
            case SCREENING,
                    AWAITING_SUPPLEMENT,
                    AWAITING_ANSWER,
                    NEGOTIATING,
                    ADJUDICATING,
                    AWAITING_EVIDENCE,
                    DECIDED,
                    PERFORMING,
                    AWAITING_CONFIRMATION -> Stream.concat(talk, time);
        };
    }

    private static Row row(Stage stage, Action action, Set<Side> by, Stage... next) {
        return new Row(stage, action, by, EnumSet.copyOf(Arrays.asList(next)));
    }

    private static Map<Stage, Map<Action, Row>> index() {
        return ROWS.stream()
                .collect(Collectors.groupingBy(
                        Row::stage,
                        () -> new EnumMap<>(Stage.class),
                        Collectors.toMap(
                                Row::action,
                                row -> row,
                                (one, other) -> {
                                    throw new IllegalStateException("Expected one row, but got " + one + other);
                                },
                                () -> new EnumMap<>(Action.class))));
    }

    private CaseTable() {}
}
