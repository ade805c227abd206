package io.redress.rulebook;

import io.redress.orders.Order;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * The way into the rulebook: which edition is in force, what it says, who may file under it, and how a new one comes
 * in.
 *
 * <p>All editions are in memory. Another node sees a new one when it is asked for it or on its next start, which is
 * well within the seven days of notice.
 */
@Service
public class Rulebooks {

    /** An edition with its file and how it came in. */
    record Kept(StoredEdition stored, RulebookFile.Sound file) {
        Edition edition() {
            return file.edition();
        }
    }

    private static final Pattern NOT_RECKONED =
            Pattern.compile("(clauses|sources|title)\\.|id$|effective_from|published_on");

    /** Much shorter than the notice period, much longer than a request. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final EditionStore store;
    private final Clock clock;
    private volatile Instant readAt;
    private volatile Map<String, Kept> kept = Map.of();
    private volatile Shelf shelf;

    Rulebooks(EditionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        ShippedEditions.all().forEach(file -> store.insert(file, row(file, false, AccountId.SYSTEM)));
        kept = load();
        shelf = shelf(kept);
        readAt = clock.instant();
    }

    /**
     * The edition in force at an instant; editions begin at 00:00 Asia/Shanghai. Before the first edition, the first
     * one: there is no older rule to judge by.
     */
    public Edition at(Instant instant) {
        if (clock.instant().isAfter(readAt.plus(FRESH))) {
            reload();
        }
        return shelf.at(instant);
    }

    /**
     * The edition of that id.
     *
     * @throws IllegalArgumentException when there is none: ids kept in cases always have one
     */
    public Edition edition(String id) {
        return find(id).map(Kept::edition)
                .orElseThrow(() -> new IllegalArgumentException("Expected an edition, but there is none: " + id));
    }

    /** All editions, newest first; a draft that is not in force yet comes before the one that is. */
    public List<Edition> editions() {
        at(clock.instant()); // reads anew what may be old
        return kept.values().stream().map(Kept::edition).toList();
    }

    /** The same as the database has them now, for those who have just published one. */
    public List<Edition> editionsAnew() {
        return all().stream().map(Kept::edition).toList();
    }

    /** What differs between two editions besides clauses, sources and heading: the rules that are reckoned with. */
    public List<RuleChange> changes(Edition before, Edition after) {
        return EditionDiff.between(data(before), data(after)).stream()
                .filter(change -> !NOT_RECKONED.matcher(change.place()).lookingAt())
                .map(change -> new RuleChange(change.place(), text(change.before()), text(change.after())))
                .toList();
    }

    private JsonNode data(Edition edition) {
        return find(edition.id()).orElseThrow().file().data();
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null) return "";
        return node.isContainer() ? "…" : node.asString();
    }

    /** Whether a complaint of this type about this order may be filed at {@code at}, under the rules in force then. */
    public Eligibility eligibility(Order order, TypeCode type, Instant at) {
        return new EligibilityRules(at(at), order, at).check(type);
    }

    /**
     * Publishes an edition; it takes effect on its own date. A broken or untimely one is refused and changes nothing.
     *
     * @param major the change touches many users or major interests: longer notice
     */
    public Edition publish(String yaml, boolean major, Actor actor) {
        return enter(yaml, major, actor).edition();
    }

    /**
     * What publishing that file would do, without doing it: its problems, else what would change and whether it may.
     */
    public EditionPreview preview(String yaml, boolean major, Actor actor) {
        Permissions.require(actor, Verb.PUBLISH, Guarded.any(Guarded.RULEBOOK));
        return switch (RulebookFile.read(yaml)) {
            case RulebookFile.Broken(var problems) -> EditionPreview.broken(problems);
            case RulebookFile.Sound sound -> {
                reload();
                var today = clock.instant().atZone(Term.ZONE).toLocalDate();
                var objection = new PublicationRules(shelf).check(sound.edition(), major, today);
                yield new EditionPreview(
                        List.of(),
                        sound.edition(),
                        objection.map(each -> each.reason().name()).orElse(""),
                        objection.map(PublicationRules.Objection::facts).orElse(Map.of()),
                        sound.effectiveLine(),
                        EditionDiff.between(data(at(clock.instant())), sound.data()).stream()
                                .map(change ->
                                        new RuleChange(change.place(), text(change.before()), text(change.after())))
                                .toList());
            }
        };
    }

    Kept enter(String yaml, boolean major, Actor actor) {
        Permissions.require(actor, Verb.PUBLISH, Guarded.any(Guarded.RULEBOOK));
        return switch (RulebookFile.read(yaml)) {
            case RulebookFile.Broken(var problems) ->
                throw refused(RulebookRefusal.RULEBOOK_BROKEN).with("problems", problems);
            case RulebookFile.Sound sound -> publish(sound, major, actor);
        };
    }

    private Kept publish(RulebookFile.Sound file, boolean major, Actor actor) {
        reload();
        var today = clock.instant().atZone(Term.ZONE).toLocalDate();
        var objection = new PublicationRules(shelf).check(file.edition(), major, today);
        if (objection.isPresent()) {
            var reason = objection.get().reason();
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            reason,
                            objection.get().facts())
                    .with("line", file.effectiveLine());
        }
        var row = row(file, major, actor.id());
        if (!store.insert(file, row)) {
            throw refused(RulebookRefusal.RULEBOOK_DATE_TAKEN)
                    .with("date", file.edition().effectiveFrom());
        }
        // Not kept here: the transaction is not over, and what is rolled back must not be in memory.
        return new Kept(row, file);
    }

    private static Problem refused(RulebookRefusal reason) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason.name());
    }

    /** Newest first. */
    List<Kept> all() {
        reload();
        return List.copyOf(kept.values());
    }

    Optional<Kept> find(String id) {
        if (!kept.containsKey(id)) {
            reload();
        }
        return Optional.ofNullable(kept.get(id));
    }

    private void reload() {
        var fresh = load();
        shelf = shelf(fresh);
        kept = fresh;
        readAt = clock.instant();
    }

    private Map<String, Kept> load() {
        var known = kept;
        var loaded = new LinkedHashMap<String, Kept>();
        for (var row : store.all()) {
            var before = known.get(row.id());
            loaded.put(row.id(), before != null ? before : new Kept(row, RulebookFile.trusted(row.source())));
        }
        return loaded;
    }

    private static Shelf shelf(Map<String, Kept> editions) {
        return new Shelf(editions.values().stream().map(Kept::edition).toList());
    }

    private StoredEdition row(RulebookFile.Sound file, boolean major, AccountId by) {
        return new StoredEdition(file.edition().id(), file.text(), file.hash(), major, by, clock.instant());
    }
}
