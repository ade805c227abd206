package io.redress.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.FreshDatabase;
import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.Cases;
import io.redress.proof.TileStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database's own password changes what was recorded, in many ways, and is found out each time. */
@RedressTest
@FreshDatabase
@Import(Neighbourhood.class)
class SealTamperTests {

    private static final long SEED = 20_261_127;

    /** What a back door can do: one row is chosen by {@code :no}, so that a seed tells all. */
    private static final List<String> WAYS = List.of(
            change("cases.case_event", "case_id, seq", "body = body || jsonb_build_object('statement', 'never said')"),
            change("cases.case_event", "case_id, seq", "at = at - interval '1 microsecond'"),
            change("cases.case_event", "case_id, seq", "account = gen_random_uuid()"),
            change("cases.case_event", "case_id, seq", "type = type || 'x'"),
            change("cases.case_event", "case_id, seq", "seq = seq + 100"),
            remove("cases.case_event", "case_id, seq"),
            """
            INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
            SELECT case_id, seq + 50, type, body, at, account, side, '0' FROM cases.case_event
            ORDER BY case_id, seq OFFSET :no % (SELECT count(*) FROM cases.case_event) LIMIT 1""",
            """
            WITH two AS (SELECT case_id, seq, body, row_number() OVER (ORDER BY case_id, seq) AS no FROM cases.case_event
                ORDER BY case_id, seq OFFSET :no % (SELECT count(*) - 1 FROM cases.case_event) LIMIT 2)
            UPDATE cases.case_event e SET body = other.body FROM two me JOIN two other ON other.no <> me.no
            WHERE e.case_id = me.case_id AND e.seq = me.seq""",
            change("cases.case_reading", "id", "reader = gen_random_uuid()"),
            change("cases.case_reading", "id", "at = at + interval '1 day'"),
            remove("cases.case_reading", "id"),
            change("evidence.item", "id", "name = name || '.'"),
            change("evidence.item", "id", "bytes = bytes + 1"),
            change("evidence.item", "id", "subject_id = gen_random_uuid()"),
            change("evidence.item", "id", "sha256 = encode(sha256('other'), 'hex')"),
            remove("evidence.item", "id"),
            change("rulebook.edition", "id", "source = source || ' '"),
            change("rulebook.edition", "id", "published_at = published_at - interval '1 day'"),
            change("seals.leaf", "no", "salt = sha256(salt)"),
            change("seals.leaf", "no", "entry = sha256(entry)"),
            change("seals.leaf", "no", "kind = kind || 'x'"),
            remove("seals.leaf", "no"),
            // A record that goes together with its salt is no less missing.
            """
            WITH chosen AS (SELECT no, ref, seq FROM seals.leaf WHERE kind = 'case_event' ORDER BY no
                OFFSET :no % (SELECT count(*) FROM seals.leaf WHERE kind = 'case_event') LIMIT 1),
            gone AS (DELETE FROM cases.case_event e USING chosen c WHERE e.case_id = c.ref AND e.seq = c.seq)
            UPDATE seals.leaf l SET salt = sha256(salt) FROM chosen c WHERE l.no = c.no""",
            """
            WITH last AS (SELECT * FROM seals.leaf ORDER BY no DESC LIMIT 1)
            DELETE FROM seals.leaf WHERE no = (SELECT no FROM last)""");

    /** Each way three times; with {@code -Dredress.tampers=10000} as often as one likes. */
    private static final int TAMPERS = Integer.getInteger("redress.tampers", 3 * WAYS.size());

    @Autowired
    SealPulse pulse;

    @Autowired
    Fsck fsck;

    @Autowired
    TileStore store;

    @Autowired
    Cases cases;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("D4 whatever is changed, removed, put in, swapped or back-dated behind the program's back is found")
    void everyTamperIsFound() {
        pulse.stop();
        for (var no = 0; no < 6; no++) {
            var matter = neighbourhood.matter();
            var id = neighbourhood.file(matter);
            cases.handle(id, new Admit("", null), matter.by(matter.agent()));
            cases.handle(id, new Refuse("It was dropped.", Set.of()), matter.by(matter.seller()));
            people.as(matter.agent()).get("/api/v1/cases/" + id.value()).expect(200);
        }
        assertThat(amiss()).isEmpty();

        var random = new Random(SEED);
        for (var round = 0; round < TAMPERS; round++) {
            var way = WAYS.get(round % WAYS.size());
            var chosen = random.nextInt(1_000_000);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                openTheBackDoor();
                assertThat(database.sql(way).param("no", chosen).update())
                        .as(way)
                        .isPositive();
                assertThat(amiss()).as("%s with %d", way, chosen).isNotEmpty();
            });
        }
        assertThat(amiss()).isEmpty();
    }

    @Test
    @DisplayName("D4 whoever meddles with the files of the log is found out, whichever byte it is")
    void everyTamperOfAFileIsFound() throws IOException {
        pulse.stop();
        neighbourhood.file(neighbourhood.matter());
        assertThat(amiss()).isEmpty();

        var random = new Random(SEED);
        var paths = sorted(store);
        for (var round = 0; round < TAMPERS / 4; round++) {
            var path = paths.get(random.nextInt(paths.size()));
            var bytes = store.read(path).orElseThrow();
            var tampered = tampered(bytes, random);
            store.write(Map.of(path, tampered));
            assertThat(amiss()).as("%s, round %d", path, round).isNotEmpty();
            store.write(Map.of(path, bytes));
        }
        assertThat(amiss()).isEmpty();
    }

    private static List<String> sorted(TileStore store) throws IOException {
        try (var paths = store.list()) {
            return paths.sorted().toList();
        }
    }

    /** A bit turned, a byte cut off, or one put in. */
    private static byte[] tampered(byte[] bytes, Random random) {
        var at = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                var turned = bytes.clone();
                turned[at] ^= (byte) (1 << random.nextInt(8));
                yield turned;
            }
            case 1 -> Arrays.copyOf(bytes, bytes.length - 1);
            default -> {
                var longer = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                longer[at] ^= 1;
                yield longer;
            }
        };
    }

    private List<Amiss> amiss() {
        var amiss = new ArrayList<Amiss>();
        fsck.run(amiss::add);
        return amiss;
    }

    /** Triggers and constraints do not hold a superuser. */
    private void openTheBackDoor() {
        database.sql("SET LOCAL session_replication_role = replica").update();
    }

    private static String change(String table, String key, String what) {
        return "UPDATE %1$s SET %3$s WHERE ctid = (SELECT ctid FROM %1$s ORDER BY %2$s OFFSET :no %% (SELECT count(*) FROM %1$s) LIMIT 1)"
                .formatted(table, key, what);
    }

    private static String remove(String table, String key) {
        return "DELETE FROM %1$s WHERE ctid = (SELECT ctid FROM %1$s ORDER BY %2$s OFFSET :no %% (SELECT count(*) FROM %1$s) LIMIT 1)"
                .formatted(table, key);
    }
}
