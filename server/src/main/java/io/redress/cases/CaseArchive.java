package io.redress.cases;

import io.redress.proof.ArchiveWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** All of a case that somebody may see, with proofs, ready to be written. */
public final class CaseArchive {

    private final String number;
    private final ArchiveWriter archive;
    private final Instant at;

    CaseArchive(String number, ArchiveWriter archive, Instant at) {
        this.number = number;
        this.archive = archive;
        this.at = at;
    }

    /** The name of its file. */
    public String fileName() {
        return number + ".zip";
    }

    /** Writes the zip; the files in it are read meanwhile. */
    public void write(OutputStream out) throws IOException {
        archive.write(out, number, at);
    }
}
