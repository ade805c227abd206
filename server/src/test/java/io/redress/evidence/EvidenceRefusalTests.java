package io.redress.evidence;

import static io.redress.evidence.EvidenceWorld.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.evidence.EvidenceWorld.Part;
import io.redress.evidence.EvidenceWorld.Person;
import io.redress.kernel.Refusal;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The refusals of evidence that need a limit to be reached or a moment to be missed. */
@RedressTest
class EvidenceRefusalTests {

    private final Person lin;

    @Autowired
    private Evidence evidence;

    EvidenceRefusalTests(@Autowired Parties parties, @Autowired Api anonymous) {
        this.lin = new EvidenceWorld(parties, anonymous).buyer();
    }

    @Test
    @DisplayName("D1 words beside a file that do not fit are refused by name")
    void wordsThatDoNotFit() {
        var part = new Part("a.pdf", TestFiles.pdf());

        assertThat(upload(lin.api(), "kind=video", part).expect(422).code())
                .isEqualTo(EvidenceRefusal.KIND_DOES_NOT_FIT.name());
        assertThat(upload(lin.api(), "category=Not A Code", part).expect(422).code())
                .isEqualTo(EvidenceRefusal.CATEGORY_NOT_VALID.name());
        assertThat(upload(lin.api(), "note=" + "长".repeat(501), part)
                        .expect(422)
                        .code())
                .isEqualTo(EvidenceRefusal.NOTE_NOT_VALID.name());
    }

    @Test
    @DisplayName("D1 a request holds one to ten files")
    void countOfFiles() {
        var eleven = Collections.nCopies(11, new Part("a.pdf", TestFiles.pdf())).toArray(Part[]::new);

        assertThat(upload(lin.api(), "", eleven).expect(422).code()).isEqualTo(EvidenceRefusal.TOO_MANY_FILES.name());
        refused(EvidenceRefusal.FILE_MISSING, () -> evidence.upload(lin.actor(), IdempotencyKey.NONE, List.of()));
    }

    @Test
    @DisplayName("D1 drafts are limited per person, and files per case")
    void countsReachTheirLimits() {
        var ids = new HashSet<EvidenceId>();
        for (var request = 0; request < EvidenceLimits.DRAFTS_PER_UPLOADER / 10; request++) {
            var ten = Collections.nCopies(10, draft(EvidenceRefusalTests::pdf));
            evidence.upload(lin.actor(), IdempotencyKey.NONE, ten).forEach(item -> ids.add(item.id()));
        }

        refused(EvidenceRefusal.TOO_MANY_DRAFTS, this::one);
        var subject = UUID.randomUUID();
        var guard = Guarded.any(Guarded.CASE).withBuyer(lin.actor().id());
        evidence.attach(lin.actor(), ids, "story", subject, guard);
        var more = Set.of(one());
        refused(EvidenceRefusal.EVIDENCE_TOO_MANY, () -> evidence.attach(lin.actor(), more, "story", subject, guard));
    }

    @Test
    @DisplayName("D1 attached evidence is not taken back")
    void attachedIsSealed() {
        var id = one();
        var guard = Guarded.any(Guarded.CASE).withBuyer(lin.actor().id());
        evidence.attach(lin.actor(), Set.of(id), "story", UUID.randomUUID(), guard);

        refused(EvidenceRefusal.EVIDENCE_SEALED, () -> evidence.takeBack(lin.actor(), id));
    }

    @Test
    @DisplayName("D1 what is no picture has no small picture")
    void noThumbnailOfADocument() {
        var answer = lin.api().get("/api/v1/evidence/" + one().value() + "/thumbnail");

        assertThat(answer.expect(404).code()).isEqualTo(EvidenceRefusal.NOTHING_TO_SHOW.name());
    }

    @Test
    @DisplayName("D1 an upload that stops in the middle is no file")
    void uploadCutShort() {
        var broken = draft(() -> {
            var gone = InputStream.nullInputStream();
            gone.close();
            return gone;
        });

        refused(
                EvidenceRefusal.UPLOAD_CUT_SHORT,
                () -> evidence.upload(lin.actor(), IdempotencyKey.NONE, List.of(broken)));
    }

    @Test
    @DisplayName("D1 an animation of too many frames is refused")
    void tooManyFrames() {
        assertThat(upload(lin.api(), "", new Part("a.gif", animation(EvidenceLimits.FRAMES + 1)))
                        .expect(422)
                        .code())
                .isEqualTo(EvidenceRefusal.IMAGE_TOO_MANY_FRAMES.name());
    }

    @Test
    @DisplayName("D1 a picture whose drawing is stopped was too slow")
    void drawingIsStopped(@TempDir Path folder) throws IOException {
        var workspace = new Workspace(folder);
        Files.write(workspace.original(), TestFiles.picture("png", 60, 40));
        Thread.currentThread().interrupt();
        try {
            assertThat(Pictures.draw(workspace, Format.PNG))
                    .isEqualTo(new Drawing.Refused(EvidenceRefusal.IMAGE_TOO_SLOW));
        } finally {
            Thread.interrupted();
        }
    }

    private EvidenceId one() {
        return evidence.upload(lin.actor(), IdempotencyKey.NONE, List.of(draft(EvidenceRefusalTests::pdf)))
                .getFirst()
                .id();
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream(TestFiles.pdf());
    }

    private static Upload draft(Upload.Source source) {
        return new Upload("a.pdf", Optional.empty(), "", "", source);
    }

    private static void refused(Refusal reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(reason.name()));
    }

    /** Frames of one pixel each. */
    private static byte[] animation(int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(TestFiles.latin("GIF89a"));
        out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (var frame = 0; frame < frames; frame++) {
            out.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
        }
        out.write(0x3B);
        return out.toByteArray();
    }
}
