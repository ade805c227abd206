package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {

    /** The example of C2SP signed-note. */
    private static final NoteKey EXAMPLE_KEY =
            NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of golang.org/x/mod/sumdb/note. */
    private static final NoteSigner GO_SIGNER = NoteSigner.parse(
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
            NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /** A checkpoint of a public log with cosignatures of public witnesses. */
    private static final String PUBLIC = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    private static final NoteKey PUBLIC_LOG = NoteKey.parse(
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");

    private static final NoteKey PUBLIC_WITNESS =
            NoteKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

    @Test
    @DisplayName("T3 the example of the specification verifies, and is written as it was read")
    void verifiesTheExample() {
        var note = SignedNote.parse(EXAMPLE.getBytes(UTF_8));

        assertThat(note.signers(List.of(EXAMPLE_KEY))).containsExactly(EXAMPLE_KEY);
        assertThat(note).hasToString(EXAMPLE);
        assertThat(note.signers(List.of(GO_SIGNER.key()))).isEmpty();
    }

    @Test
    @DisplayName("T3 signing makes the note that Go makes")
    void signsLikeGo() {
        var note = SignedNote.parse(GO_NOTE.getBytes(UTF_8));

        assertThat(new SignedNote(note.text(), List.of(GO_SIGNER.sign(note.text(), Instant.EPOCH))))
                .hasToString(GO_NOTE);
        assertThat(GO_SIGNER.secretText())
                .isEqualTo("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    }

    @Test
    @DisplayName("T5 a checkpoint of a public log and the cosignature of a public witness verify")
    void verifiesAPublicCheckpoint() {
        var signed = SignedCheckpoint.parse(PUBLIC.getBytes(UTF_8));

        assertThat(signed.checkpoint().size()).isEqualTo(1_432_088_532L);
        assertThat(signed.note().signers(List.of(PUBLIC_LOG, PUBLIC_WITNESS)))
                .containsExactly(PUBLIC_LOG, PUBLIC_WITNESS);
        assertThat(PUBLIC_WITNESS.cosignedAt(signed.note().signatures().getLast()))
                .contains(Instant.ofEpochSecond(0x6a122120L));
        assertThat(SignedCheckpoint.verified(signed.note(), PUBLIC_LOG)).contains(signed);
        assertThat(SignedCheckpoint.verified(signed.note(), EXAMPLE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("T3 no change of a single byte leaves a signature valid")
    void noticesEveryChangedByte() {
        var bytes = EXAMPLE.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);

                assertThat(verifies(changed)).as("byte %d bit %d", at, bit).isFalse();
            }
        }
    }

    private static boolean verifies(byte[] note) {
        try {
            return !SignedNote.parse(note).signers(List.of(EXAMPLE_KEY)).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    @DisplayName("T3 no garbage breaks the reader in any other way than by being refused")
    void refusesGarbageCalmly() {
        var random = new Random(6962);
        var bytes = PUBLIC.getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            var garbage = bytes.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                garbage[random.nextInt(garbage.length)] = (byte) " \n+\u2014A=0\t".charAt(random.nextInt(8));
            }
            try {
                SignedCheckpoint.parse(garbage);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)(Expected|Illegal base64|Input byte|Last unit|For input).*");
            }
        }
    }

    @Test
    @DisplayName("T3 a false signature in a known name spoils the whole note")
    void rejectsAFalseSignatureOfAKnownKey() {
        var genuine = GO_SIGNER.sign("a text\n", Instant.EPOCH);
        var foreign = GO_SIGNER.sign("another text\n", Instant.EPOCH);

        assertThat(new SignedNote("a text\n", List.of(genuine, foreign)).signers(List.of(GO_SIGNER.key())))
                .isEmpty();
    }

    @Test
    @DisplayName("T3 sixteen signatures of strangers do no harm")
    void ignoresStrangers() {
        var signatures = new ArrayList<>(Collections.nCopies(
                16, NoteSigner.generate("stranger.example", NoteKey.Kind.NOTE).sign("x\n", Instant.EPOCH)));
        signatures.add(GO_SIGNER.sign("a text\n", Instant.EPOCH));

        var note = SignedNote.parse(new SignedNote("a text\n", signatures).bytes());

        assertThat(note.signers(List.of(GO_SIGNER.key()))).containsExactly(GO_SIGNER.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n",
                "log\n01\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "log\n-1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "log\n0\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "log\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Rp=\n",
                "log\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=",
                "log\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n",
                "log\n1\nU7WM\n"
            })
    @DisplayName("T3 what is no checkpoint is refused")
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("T3 a key of which a character is wrong or missing is refused")
    void refusesWrongKeys() {
        var key = EXAMPLE_KEY.toString();
        for (int at = 0; at < key.length(); at++) {
            var changed = key.substring(0, at) + (char) (key.charAt(at) + 1) + key.substring(at + 1);
            var shorter = key.substring(0, at) + key.substring(at + 1);

            assertThatThrownBy(() -> NoteKey.parse(changed)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> NoteKey.parse(shorter)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("S14 a key file is made once, readable by its owner only, and read again")
    void keepsKeysToTheOwner(@TempDir Path folder) throws IOException {
        var file = folder.resolve("log.key");

        var made = KeyFile.open(file, "redress.example/log", NoteKey.Kind.NOTE);

        assertThat(KeyFile.open(file, "redress.example/log", NoteKey.Kind.NOTE).key())
                .isEqualTo(made.key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThatThrownBy(() -> KeyFile.open(file, "redress.example/other", NoteKey.Kind.NOTE))
                .hasMessageStartingWith("Expected the key of redress.example/other");
    }

    @Test
    @DisplayName("S14 a private key beside another's public key is refused")
    void refusesMixedKeys() {
        var one = NoteSigner.generate("x.example", NoteKey.Kind.NOTE);
        var two = NoteSigner.generate("x.example", NoteKey.Kind.NOTE);
        var mixed = one.secretText().replace(one.key().label(), two.key().label());

        assertThatThrownBy(() -> NoteSigner.parse(mixed, two.key())).hasMessageContaining("it is another's");
    }
}
