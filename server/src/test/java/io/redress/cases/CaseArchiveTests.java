package io.redress.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.Neighbourhood;
import io.redress.Neighbourhood.Matter;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.parties.Account;
import io.redress.parties.Role;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import io.redress.seals.Seals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A case taken away over HTTP, and checked by the program in it, as its reader would: with a JDK and nothing else. */
@RedressTest
@Import(Neighbourhood.class)
class CaseArchiveTests {

    @Autowired
    Cases cases;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Autowired
    Api api;

    @Autowired
    Seals seals;

    @TempDir
    Path folder;

    private Matter matter;
    private CaseId id;

    @Test
    @DisplayName(
            "L2 an exported case is checked without the server by the program in it, and holds what its reader may see")
    void anArchiveProvesItself() throws Exception {
        play();
        var buyers = export(people.as(matter.buyer()));

        var checked = verify(buyers);
        assertThat(checked.said()).doesNotContain("BAD");
        assertThat(checked.status()).isZero();
        var parts = parts(buyers);
        assertThat(parts.keySet())
                .contains(
                        "manifest.json",
                        "manifest.sig",
                        "Verify.java",
                        "README.txt",
                        "files/case.json",
                        "files/index.html")
                .anyMatch(name -> name.startsWith("files/evidence/"));
        assertThat(records(parts)).contains("Filed", "DemandRefused").doesNotContain("Admitted", "case_reading");
        assertThat(text(parts, "files/index.html"))
                .contains("The kettle stopped")
                .contains(number());
        assertThat(text(parts, "files/timeline.json")).contains("It was dropped.");
        assertThat(partsThatName(matter.agent(), parts)).isEmpty();

        var desks = parts(export(people.as(matter.agent())));
        assertThat(records(desks)).contains("Filed", "Admitted", "DemandRefused", "case_reading");
    }

    @Test
    @DisplayName("L2 any change to an exported case is found by the program in it")
    void changedArchivesAreFound() throws Exception {
        play();
        var archive = export(people.as(matter.buyer()));
        for (var at : List.of(archive.length / 7, archive.length / 3, archive.length / 2, archive.length - 40)) {
            var changed = archive.clone();
            changed[at] ^= 1;
            assertThat(verify(changed).status()).as("byte %d", at).isNotZero();
        }
    }

    @Test
    @DisplayName("A2 only who may see the case takes it away, and each export is on record")
    void exportsAreRecorded() throws Exception {
        play();
        var path = "/api/v1/cases/" + id.value() + "/archive";
        assertThat(people.as(people.buyer()).get(path).status()).isEqualTo(404);
        assertThat(api.anonymous().get(path).status()).isEqualTo(401);
        export(people.as(matter.seller()));
        assertThat(cases.readings(id, People.actor(people.staff(Role.SUPERVISOR)), Cursor.START, new Limit(50))
                        .items())
                .anySatisfy(reading -> {
                    assertThat(reading.what()).isEqualTo("archive");
                    assertThat(reading.reader()).isEqualTo(matter.seller().id());
                });
    }

    @Test
    @DisplayName(
            "A2 what the staff brought is in a party's archive to look at, without the record that names who brought it")
    void staffStayUnnamed() throws Exception {
        matter = neighbourhood.matter();
        var agent = people.as(matter.agent());
        var brought = UUID.randomUUID();
        agent.send("PUT", "/api/v1/evidence/" + brought + "?name=call.png&kind=photo", "image/png", picture())
                .expectSuccess();
        var filing = new Filing(
                matter.order().id(),
                1,
                new TypeCode("quality"),
                List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(12_900))),
                "The buyer called: the kettle stopped on the third day.",
                null,
                Set.of(new EvidenceId(brought)),
                null,
                "hotline");
        id = cases.file(filing, matter.by(matter.agent()), Request.PLAIN).id();
        awaitSeals();

        var buyers = parts(export(people.as(matter.buyer())));
        assertThat(buyers.keySet()).anyMatch(name -> name.startsWith("files/evidence/" + brought));
        assertThat(partsThatName(matter.agent(), buyers)).isEmpty();
        assertThat(partsThatName(matter.agent(), parts(export(agent)))).isNotEmpty();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static List<String> partsThatName(Account who, Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .filter(part -> new String(part.getValue(), UTF_8)
                        .contains(who.id().value().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void play() {
        matter = neighbourhood.matter();
        id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        cases.handle(id, new Refuse("It was dropped.", Set.of()), matter.by(matter.seller()));
        awaitSeals();
    }

    /** What happened is sealed and published within a second, by the server's own pulse. */
    private void awaitSeals() {
        var version = cases.view(id, matter.by(matter.buyer())).version();
        var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (published() < version) {
            assertThat(System.nanoTime()).as("still not sealed").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private long published() {
        var size = seals.checkpoint().map(head -> head.checkpoint().size()).orElse(0L);
        return seals.about("case_event", List.of(id.value())).stream()
                .filter(leaf -> leaf.no() < size)
                .count();
    }

    private String number() {
        return cases.view(id, matter.by(matter.buyer())).matter().number();
    }

    private byte[] export(Api who) {
        var answer = who.get("/api/v1/cases/" + id.value() + "/archive").expect(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment").contains(number() + ".zip");
        return answer.bytes();
    }

    private record Checked(int status, String said) {}

    private Checked verify(byte[] archive) throws IOException, InterruptedException {
        var zip = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), archive);
        var program = Files.write(
                folder.resolve("Verify.java"),
                parts(export(people.as(matter.buyer()))).get("Verify.java"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, program.toString(), zip.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Checked(process.waitFor(), said);
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), UTF_8);
    }

    /** The types of the events and the kinds of the other records. */
    private static List<String> records(Map<String, byte[]> parts) {
        var kinds = new ArrayList<String>();
        parts.forEach((name, bytes) -> {
            if (!name.startsWith("records/")) return;
            var record = new String(bytes, UTF_8);
            var key = record.contains("\"kind\":\"case_event\"") ? "\"type\":\"" : "\"kind\":\"";
            // Members are sorted, and what an event says has types of its own.
            var from = record.lastIndexOf(key) + key.length();
            kinds.add(record.substring(from, record.indexOf('"', from)));
        });
        return kinds;
    }
}
