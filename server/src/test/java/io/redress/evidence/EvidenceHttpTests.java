package io.redress.evidence;

import static io.redress.evidence.EvidenceWorld.upload;
import static io.redress.evidence.EvidenceWorld.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.evidence.EvidenceWorld.Part;
import io.redress.parties.Parties;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing in and fetching evidence over HTTP. */
@RedressTest
class EvidenceHttpTests {

    @Autowired
    private Api anonymous;

    @Autowired
    private Parties parties;

    @Autowired
    private FileStore files;

    private Api lin = Api.at("");
    private Api kong = Api.at("");

    @BeforeEach
    void signIn() {
        var world = new EvidenceWorld(parties, anonymous);
        lin = world.buyer().api();
        kong = world.stranger().api();
    }

    @Test
    @DisplayName("D1 a photo is sealed as it came, and shown without place")
    void sealsThePhotoAndShowsACleanCopy() {
        var photo = TestFiles.jpegWithExif(6);

        var answer = upload(lin, "kind=photo&category=product_photo&note=裂了", new Part("裂缝.jpg", photo))
                .expect(201);

        assertThat(answer.text("/items/0/name")).isEqualTo("裂缝.jpg");
        assertThat(answer.text("/items/0/note")).isEqualTo("裂了");
        assertThat(answer.text("/items/0/sha256")).isEqualTo(Workspace.hash(photo));
        assertThat(answer.json().at("/items/0/picture/locationRemoved").asBoolean())
                .isTrue();
        assertThat(lin.get(answer.text("/items/0/links/original")).expect(200).bytes())
                .isEqualTo(photo);
        var shown = lin.get(answer.text("/items/0/links/content")).expect(200);
        assertThat(new String(shown.bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("Exif");
        assertThat(lin.get(answer.text("/items/0/links/thumbnail")).expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");
    }

    @Test
    @DisplayName("D1 bytes are served so that nothing of them can run")
    void servesBytesThatCannotRun() {
        var id = uploaded(lin, TestFiles.pdf());

        var answer = lin.get("/api/v1/evidence/" + id.value() + "/content").expect(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("photo.jpg.pdf");
        assertThat(answer.header("ETag")).isEqualTo('"' + Workspace.hash(TestFiles.pdf()) + '"');
    }

    @Test
    @DisplayName("D1 a player gets the piece it asks for, and nothing twice")
    void answersRangesAndKnownVersions() {
        var path = "/api/v1/evidence/" + uploaded(lin, TestFiles.wav()).value() + "/content";

        var piece = lin.with("Range", "bytes=4-11").get(path).expect(206);

        assertThat(piece.bytes()).isEqualTo(Arrays.copyOfRange(TestFiles.wav(), 4, 12));
        assertThat(piece.header("Content-Range")).isEqualTo("bytes 4-11/844");
        assertThat(lin.with("Range", "bytes=9000-").get(path).status()).isEqualTo(416);
        assertThat(lin.with("If-None-Match", piece.header("ETag")).get(path).status())
                .isEqualTo(304);
    }

    @TestFactory
    @DisplayName("D1 a bad or hostile file is refused with code, field and what to do, and leaves nothing")
    Stream<DynamicTest> refusesBadFiles() {
        var photo = TestFiles.picture("jpg", 800, 600);
        return Stream.of(
                refusal("nothing", new byte[0], 422, "FILE_EMPTY"),
                refusal("png bomb", TestFiles.pngPromising(50_000, 50_000), 422, "IMAGE_TOO_MANY_PIXELS"),
                refusal("half a photo", Arrays.copyOf(photo, photo.length / 2), 422, "IMAGE_DAMAGED"),
                refusal("gif and script", TestFiles.gifScript(), 422, "IMAGE_DAMAGED"),
                refusal("page", TestFiles.latin("<!doctype html><script>alert(1)</script>"), 415, "TYPE_NOT_ACCEPTED"),
                refusal("svg", TestFiles.latin("<svg xmlns='http://www.w3.org/2000/svg'/>"), 415, "TYPE_NOT_ACCEPTED"),
                refusal("archive", TestFiles.latin("PK\u0003\u0004 forty-two"), 415, "TYPE_NOT_ACCEPTED"),
                refusal("half a pdf", TestFiles.latin("%PDF-1.7 and"), 422, "PDF_DAMAGED"),
                refusal("half a video", Arrays.copyOf(TestFiles.mp4("isom"), 900), 422, "MEDIA_DAMAGED"),
                refusal("10 MB and a byte", new byte[10 * 1024 * 1024 + 1], 413, "FILE_TOO_LARGE"));
    }

    private DynamicTest refusal(String name, byte[] file, int status, String code) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = upload(lin, file).expect(status);

            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.text("/errors/0/field")).isEqualTo("file");
            assertThat(answer.text("/errors/0/fix")).isNotBlank().doesNotContain("refusal.");
            assertThat(files.path(Workspace.hash(file))).doesNotExist();
        });
    }

    @Test
    @DisplayName("D1 of several files all are kept or none, and the refusal names the one")
    void keepsAllOrNone() {
        var two = new Part[] {new Part("a.jpg", TestFiles.jpeg()), new Part("b.jpg", TestFiles.latin("<html>"))};
        int before = lin.get("/api/v1/evidence").expect(200).json().at("/items").size();

        var answer = upload(lin, "", two).expect(415);

        assertThat(answer.text("/errors/0/field")).isEqualTo("file[1]");
        assertThat(lin.get("/api/v1/evidence").expect(200).json().at("/items").size())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("D1 words beside the file are checked, each with its field")
    void checksTheWords() {
        var part = new Part("a.jpg", TestFiles.jpeg());

        assertThat(upload(lin, "kind=video", part).expect(422).text("/errors/0/field"))
                .isEqualTo("kind");
        assertThat(upload(lin, "kind=nonsense", part).expect(400).text("/errors/0/field"))
                .isEqualTo("kind");
        assertThat(upload(lin, "category=Not A Code", part).expect(422).text("/errors/0/field"))
                .isEqualTo("category");
        assertThat(upload(lin, "note=" + "长".repeat(501), part).expect(422).text("/errors/0/field"))
                .isEqualTo("note");
        assertThat(upload(lin, "note=a\0b", part).expect(422).text("/errors/0/field"))
                .isEqualTo("note");
        assertThat(upload(lin, "note=no file").expect(400).text("/errors/0/field"))
                .isEqualTo("file");
    }

    @Test
    @DisplayName("D1 broken forms are refused, not stumbled over")
    void refusesBrokenForms() {
        for (var body : List.of(
                "", "--XYZ", "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nabc")) {
            var type = "multipart/form-data; boundary=XYZ";
            var answer = lin.send("POST", "/api/v1/evidence", type, TestFiles.latin(body));
            assertThat(answer.status()).as(body).isBetween(400, 499);
            assertThat(answer.code()).isNotBlank();
        }
        assertThat(lin.send("POST", "/api/v1/evidence", "multipart/form-data", new byte[9])
                        .status())
                .isBetween(400, 499);
        assertThat(lin.post("/api/v1/evidence", "{}").expect(415).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    @DisplayName("D1 a file sent as the body under an id of one's own is kept once")
    void keepsAPutOnce() {
        var path = "/api/v1/evidence/" + UUID.randomUUID() + "?name=../../x.png&kind=screenshot";
        var picture = TestFiles.picture("png", 30, 30);

        var first = lin.send("PUT", path, "application/octet-stream", picture).expect(201);
        var again = lin.send("PUT", path, "application/octet-stream", picture).expect(201);

        assertThat(first.text("/name")).isEqualTo("x.png");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(lin.send("PUT", path, "image/png", TestFiles.picture("png", 31, 31))
                        .expect(409)
                        .code())
                .isEqualTo("EVIDENCE_ID_TAKEN");
        assertThat(kong.send("PUT", path, "image/png", picture).expect(409).code())
                .isEqualTo("EVIDENCE_ID_TAKEN");
    }

    @Test
    @DisplayName("O1 a repeated idempotency key gets the first answer and makes no second item")
    void keepsARepeatedRequestOnce() {
        var keyed = lin.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = upload(keyed, TestFiles.jpeg()).expect(201);

        assertThat(upload(keyed, TestFiles.jpeg()).expect(201).body()).isEqualTo(first.body());
        assertThat(upload(keyed, TestFiles.pdf()).expect(422).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @DisplayName("D1 sixteen at once of the same file are sixteen items and one stored file")
    void keepsTheSameFileOnceUnderContention() throws Exception {
        var picture = TestFiles.picture("png", 77, 55);
        Callable<EvidenceId> upload = () -> uploaded(lin, picture);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = pool
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> upload).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(16);
        }
        assertThat(files.path(Workspace.hash(picture))).hasBinaryContent(picture);
    }

    @Test
    @DisplayName("A2 a draft is its uploader's alone; nobody else learns that it exists")
    void hidesDraftsFromOthers() {
        var path = "/api/v1/evidence/" + uploaded(lin, TestFiles.jpeg()).value();

        for (var part : List.of("", "/content", "/thumbnail", "/original", "/custody")) {
            assertThat(lin.get(path + part).status()).isEqualTo(200);
            assertThat(kong.get(path + part).expect(404).code()).isEqualTo("NOT_FOUND");
            anonymous.get(path + part).expect(401);
        }
        kong.delete(path).expect(404);
        lin.delete(path).expect(204);
        lin.get(path).expect(404);
    }
}
