package io.redress.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How large a log is and what its root is then (C2SP tlog-checkpoint).
 *
 * @param origin which log; also the name of its key
 * @param size entries, from 0
 * @param root of the tree over them
 * @param extensions further lines, which mean nothing here but are signed as well
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || size < 0 || extensions.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("Expected an origin and a size from 0, but got something else");
        }
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            throw new IllegalArgumentException("Expected the root of an empty tree at size 0, but got another");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4
                || !lines[lines.length - 1].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("Expected origin, size and root, a line each, but got something else");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Hash.fromBase64(lines[2]),
                List.of(lines).subList(3, lines.length - 1));
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
