package io.redress.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.platform.Problem;
import io.redress.proof.ArchivePart;
import io.redress.proof.ArchiveWriter;
import io.redress.seals.Sealed;
import io.redress.seals.Seals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a case into an archive (L2): the case and its record as the reader sees them, in JSON and on paper, the files,
 * and the sealed records with their proofs. A record that says more than the reader may know, such as who of the staff
 * decided, is left out; what the reader sees of it is in the JSON, which the log's key signs as well.
 */
@Component
class CaseArchives {

    /** What goes on record, whoever it is: a case that was taken away is out of our hands. */
    private static final String READING = "archive";

    /** The whole record; that of one case fits into memory many times over. */
    private static final long WHOLE = Long.MAX_VALUE;

    private final CaseStore store;
    private final CaseCache cache;
    private final CaseDesk desk;
    private final CaseReadings readings;
    private final Sight sight;
    private final Evidence evidence;
    private final Seals seals;
    private final CasePaper paper;
    private final JsonMapper json;
    private final Clock clock;

    CaseArchives(
            CaseStore store,
            CaseCache cache,
            CaseDesk desk,
            CaseReadings readings,
            Sight sight,
            Evidence evidence,
            Seals seals,
            CasePaper paper,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.cache = cache;
        this.desk = desk;
        this.readings = readings;
        this.sight = sight;
        this.evidence = evidence;
        this.seals = seals;
        this.paper = paper;
        this.json = json;
        this.clock = clock;
    }

    /** What happened within the last second may not be in the published log yet, and is then in the JSON only. */
    CaseArchive of(CaseId id, Actor actor, Locale language) {
        var file = cache.current(id).orElseThrow(Problem::notFound).file();
        var by = desk.read(file, actor, READING);
        if (by.side() != Side.PLATFORM) readings.record(id, actor.id(), clock.instant(), READING);
        var reader = Reader.of(actor, by.side());
        var history = store.events(id, WHOLE);
        try {
            var archive = seals.archive();
            var files = files(archive, id, actor);
            archive.file("case.json", part(desk.view(file, by, actor)));
            archive.file(
                    "timeline.json",
                    part(history.stream()
                            .flatMap(stored -> sight.of(stored, reader).stream())
                            .toList()));
            archive.file(
                    "index.html",
                    ArchivePart.of(paper.html(id, actor, language, files).getBytes(UTF_8)));
            var whole = whole(history, reader);
            seal(
                    archive,
                    SealedEvents.KIND,
                    List.of(id.value()),
                    each -> whole.contains(each.key().seq()));
            var staffs = broughtByStaff(file);
            seal(
                    archive,
                    "evidence_item",
                    ids(files.keySet()),
                    each -> reader.seesTheDesk() || !staffs.contains(each.key().ref()));
            if (reader.seesTheDesk()) {
                seal(archive, "case_reading", List.of(id.value()), each -> true);
            }
            return new CaseArchive(file.matter().number(), archive, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to put the case into an archive, but could not", e);
        }
    }

    private Map<EvidenceId, String> files(ArchiveWriter archive, CaseId id, Actor actor) throws IOException {
        var files = new LinkedHashMap<EvidenceId, String>();
        for (var item : evidence.of(Guarded.CASE, id.value())) {
            var copy = evidence.copy(actor, item.id());
            if (copy.isEmpty()) continue;
            var name = "evidence/" + item.id().value() + "." + copy.get().ending();
            archive.file(name, copy.get().content());
            files.put(item.id(), name);
        }
        return files;
    }

    private ArchivePart part(Object what) {
        return ArchivePart.of(json.writeValueAsBytes(what));
    }

    /** The events that the reader sees whole, by number. */
    private Set<Long> whole(List<StoredEvent> history, Reader reader) {
        return history.stream()
                .filter(stored -> reader.seesTheDesk() || isSeenWhole(stored, reader))
                .map(StoredEvent::seq)
                .collect(Collectors.toSet());
    }

    private boolean isSeenWhole(StoredEvent stored, Reader reader) {
        var stamp = stored.event().stamp();
        return stamp.side() != Side.PLATFORM
                && sight.of(stored, reader)
                        .filter(entry -> entry.event().equals(stored.event()))
                        .isPresent();
    }

    /** Its record names who brought it. */
    private static Set<UUID> broughtByStaff(CaseFile file) {
        return ids(file.exhibits().list().stream()
                .filter(exhibit -> exhibit.by() == Side.PLATFORM)
                .map(Exhibits.Exhibit::id)
                .toList());
    }

    private static Set<UUID> ids(Collection<EvidenceId> items) {
        return items.stream().map(EvidenceId::value).collect(Collectors.toSet());
    }

    private void seal(ArchiveWriter archive, String kind, Collection<UUID> refs, Predicate<Sealed> which)
            throws IOException {
        var records = seals.records(kind, refs).stream()
                .filter(which.and(each -> each.no() < archive.size()))
                .toList();
        for (var each : records) {
            archive.record(each.no(), each.record());
        }
    }
}
