package io.redress.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to be root, so root steps down: into a user namespace of its own where
 * that is allowed, else to the user who owns the cluster, else to nobody. The choice stays with the cluster's owner,
 * for the two cannot read each other's files.
 *
 * @param prefix the words before each command; none for an ordinary user
 */
record PostgresUser(List<String> prefix) {

    private static final int ROOT = 0;

    /** The user {@code nobody} of every Linux. */
    private static final int NOBODY = 65534;

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    static PostgresUser of(PostgresFolder folder) {
        var me = new UnixSystem().getUid();
        var owner = owner(folder.postgres());
        if (me == ROOT) {
            return owner == ROOT ? ofRoot(folder) : steppedDownTo(owner);
        }
        if (me != owner) {
            throw new PostgresFailure(
                    "The data folder %s belongs to another user (number %d).".formatted(folder.home(), owner),
                    "Start as that user, or choose another folder with --data FOLDER.");
        }
        return new PostgresUser(List.of());
    }

    private static PostgresUser ofRoot(PostgresFolder folder) {
        if (works(NAMESPACE)) {
            return new PostgresUser(NAMESPACE);
        }
        if (folder.isInitialised()) {
            throw new PostgresFailure(
                    "The database in %s was made by root in a user namespace, which this system does not allow."
                            .formatted(folder.home()),
                    "Give the folder to an ordinary user (chown -R USER %s); root then steps down to that user."
                            .formatted(folder.postgres()));
        }
        var nobody = steppedDownTo(NOBODY);
        give(folder.postgres(), NOBODY);
        return nobody;
    }

    private static PostgresUser steppedDownTo(int uid) {
        var prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        if (!works(prefix)) {
            throw new PostgresFailure(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv can step down here.",
                    "Start Redress as an ordinary user, or give an outside server with --spring.datasource.url.");
        }
        return new PostgresUser(prefix);
    }

    private static boolean works(List<String> prefix) {
        return Command.of(prefix, "true").succeeds();
    }

    private static void give(Path folder, int uid) {
        if (!Command.of(List.of("chown", "-R", uid + ":" + uid), folder.toString())
                .succeeds()) {
            throw new PostgresFailure(
                    "The folder %s cannot be given to user %d.".formatted(folder, uid),
                    "Start Redress as an ordinary user.");
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the owner of " + path, e);
        }
    }
}
