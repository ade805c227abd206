package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A signing key in a file that only its owner may read: the private key in one line, the public one in the next. */
public final class KeyFile {

    private KeyFile() {}

    /** Reads the key, or draws one where no file is. */
    public static NoteSigner open(Path file, String name, NoteKey.Kind kind) throws IOException {
        if (!Files.exists(file)) {
            create(file, NoteSigner.generate(name, kind));
        }
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IOException("Expected two lines in " + file + ", but found " + lines.size());
        }
        var signer = NoteSigner.parse(lines.get(0), NoteKey.parse(lines.get(1)));
        if (!signer.key().name().equals(name) || signer.key().kind() != kind) {
            throw new IOException("Expected the key of " + name + " in " + file + ", but it is of "
                    + signer.key().name());
        }
        return signer;
    }

    /** Whole or not at all, and never readable by others, not for a moment. */
    private static void create(Path file, NoteSigner signer) throws IOException {
        var text = signer.secretText() + "\n" + signer.key() + "\n";
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(file));
        Files.write(fresh, text.getBytes(UTF_8), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        DurableFiles.rename(fresh, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
