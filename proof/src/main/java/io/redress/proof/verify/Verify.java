package io.redress.proof.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Checks an archive of Redress (公道) without the server, the network or any other file: {@code java Verify.java
 * ARCHIVE.zip}.
 *
 * <p>Needs a JDK from 17 on. It shares no code with the program that writes archives, so that a mistake in one is found
 * by the other. The format is described in docs/proof.md and in short in README.txt beside it.
 */
public final class Verify {

    private static final String USAGE = """
            Usage: java Verify.java [OPTIONS] ARCHIVE.zip
            用法：java Verify.java [选项] 归档.zip

              --log KEY       the log's key as the operator publishes it; without it the key in the archive is shown
              --witness KEY   a witness whose cosignature must be there; may be repeated
              --tsa SHA256    hash of a time-stamping certificate; stamps of others are refused; may be repeated

            Exit status: 0 genuine, 1 not genuine, 2 could not be read
            """;

    private static final String FORMAT = "redress-archive/1";
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";

    /** Larger parts are only hashed, never held. */
    private static final int LARGEST_PART = 16 << 20;

    private final List<String> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> logs = new LinkedHashSet<>();
    private final Set<String> witnesses = new LinkedHashSet<>();
    private final Set<String> stampers = new LinkedHashSet<>();
    private final Map<String, Zip.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Instant> cosigned = new TreeMap<>();

    private Verify() {}

    /** Checks the archive named last. */
    public static void main(String... args) {
        var verify = new Verify();
        var file = verify.options(args);
        if (file.isEmpty()) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try {
            verify.archive(file.get());
        } catch (IOException e) {
            System.err.println("Cannot read " + file.get() + ": " + e.getMessage());
            System.exit(2);
        }
        verify.lines.forEach(System.out::println);
        System.out.println(
                verify.problems.isEmpty()
                        ? "GENUINE: every check held. 真实完整：全部核验通过。"
                        : "NOT GENUINE: what does not agree: " + verify.problems.size() + ". 核验不通过：不符项数 "
                                + verify.problems.size() + "。");
        System.exit(verify.problems.isEmpty() ? 0 : 1);
    }

    /**
     * Checks an archive.
     *
     * @param pins as on the command line: {@code --log}, {@code --witness}, {@code --tsa}, each with its value
     * @return what does not agree; nothing if all does
     */
    public static List<String> problems(Path file, String... pins) throws IOException {
        var verify = new Verify();
        var args = Arrays.copyOf(pins, pins.length + 1);
        args[pins.length] = file.toString();
        verify.archive(verify.options(args).orElseThrow(() -> new IllegalArgumentException(USAGE)));
        return List.copyOf(verify.problems);
    }

    private Optional<Path> options(String... args) {
        var pins = Map.of("--log", logs, "--witness", witnesses, "--tsa", stampers);
        for (int i = 0; i + 2 < args.length; i += 2) {
            if (!pins.containsKey(args[i])) {
                return Optional.empty();
            }
            pins.get(args[i]).add(args[i + 1]);
        }
        return args.length % 2 == 1 && !args[args.length - 1].startsWith("-")
                ? Optional.of(Path.of(args[args.length - 1]))
                : Optional.empty();
    }

    // ---------------------------------------------------------------------------------------------------- what is
    // checked

    /** Something is not as it must be. */
    private static final class Mismatch extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Mismatch(String what) {
            super(what);
        }
    }

    private interface Check {
        String run() throws IOException;
    }

    /** Runs a check, so that one that fails does not hide the next. Whatever breaks while reading is a failure too. */
    private void check(String name, Check check) throws IOException {
        try {
            lines.add("ok    " + name + ": " + check.run());
        } catch (IllegalArgumentException | ClassCastException | DateTimeException | IndexOutOfBoundsException e) {
            lines.add("BAD   " + name + ": " + e.getMessage());
            problems.add(name + ": " + e.getMessage());
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new Mismatch(otherwise);
        }
    }

    private void archive(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            check("form of the archive", () -> form(file));
            if (problems.isEmpty()) {
                contents(file);
            }
        }
    }

    private String form(RandomAccessFile file) throws IOException {
        for (var entry : Zip.entries(file)) {
            require(entries.put(entry.name(), entry) == null, entry.name() + " is there twice");
        }
        require(entries.containsKey(MANIFEST) && entries.containsKey(SIGNATURE), "it has no manifest");
        return entries.size() + " parts";
    }

    private void contents(RandomAccessFile file) throws IOException {
        var manifest = new Json[1];
        check(MANIFEST, () -> {
            manifest[0] = Json.canonical(part(file, MANIFEST));
            require(manifest[0].text("format").equals(FORMAT), "its format is not " + FORMAT);
            return "of " + manifest[0].text("subject") + ", exported at "
                    + Instant.parse(manifest[0].text("exportedAt"));
        });
        if (problems.isEmpty()) {
            check(MANIFEST + " and what it lists", () -> {
                listed(file, manifest[0]);
                return "looked at whole";
            });
        }
    }

    /** A manifest that somebody changed may lack anything: what is missing here fails the check around this. */
    private void listed(RandomAccessFile file, Json manifest) throws IOException {
        var log = manifest.child("log");
        check("signature of the manifest", () -> signature(file, log));
        files(file, manifest);
        var head = log.text("checkpoint");
        check(head, () -> checkpoint(file, log, head));
        for (var earlier : log.children("earlier")) {
            check(earlier.text("checkpoint"), () -> earlier(file, log, earlier));
        }
        for (var record : manifest.children("records")) {
            check(record.text("path"), () -> record(file, log, record));
        }
        for (var stamp : manifest.children("timestamps")) {
            check(stamp.text("token"), () -> stamp(file, stamp));
        }
        trust(log);
    }

    private String signature(RandomAccessFile file, Json log) throws IOException {
        var key = Key.parse(log.text("key"));
        var note = Note.parse(part(file, SIGNATURE));
        var text = FORMAT + "\n" + Base64.getEncoder().encodeToString(sha256(part(file, MANIFEST))) + "\n";
        require(note.text.equals(text), "it is for another manifest");
        require(note.isSigned(key), "it is not by " + key.name);
        require(note.lines.size() == 1, "it has other signatures besides");
        return "by " + key.name;
    }

    private void files(RandomAccessFile file, Json manifest) throws IOException {
        var unlisted = new TreeSet<>(entries.keySet());
        unlisted.removeAll(List.of(MANIFEST, SIGNATURE));
        int[] held = {0};
        for (var listed : manifest.children("files")) {
            var path = listed.text("path");
            unlisted.remove(path);
            try {
                var entry = entry(path);
                require(
                        entry.size() == listed.number("size"),
                        "it has " + entry.size() + " bytes, not " + listed.number("size"));
                require(Zip.sha256(file, entry).equals(listed.text("sha256")), "its content is not what was exported");
                held[0]++;
            } catch (Mismatch e) {
                check(path, () -> {
                    throw e;
                });
            }
        }
        check("files", () -> {
            require(unlisted.isEmpty(), "not in the manifest: " + unlisted);
            return held[0] + " as they were exported";
        });
    }

    private String checkpoint(RandomAccessFile file, Json log, String path) throws IOException {
        var key = Key.parse(log.text("key"));
        var note = Note.parse(part(file, path));
        var tree = Tree.parse(note.text);
        require(tree.origin.equals(key.name), "it is of another log");
        require(note.isSigned(key), "it is not signed by " + key.name);
        var seen = new ArrayList<String>();
        for (var text : log.texts("witnesses")) {
            var witness = Key.parse(text);
            var at = note.cosigned(witness);
            require(
                    at.isPresent() || !path.equals(log.text("checkpoint")),
                    "it lacks the cosignature of " + witness.name);
            at.ifPresent(time -> {
                seen.add(witness.name + " at " + time);
                cosigned.merge(path, time, (one, other) -> one.isBefore(other) ? one : other);
            });
        }
        require(note.lines.size() == 1 + seen.size(), "it has signatures that nobody in the manifest made");
        return tree.size + " entries, signed by " + key.name + ", seen by " + seen;
    }

    private String earlier(RandomAccessFile file, Json log, Json earlier) throws IOException {
        var seen = checkpoint(file, log, earlier.text("checkpoint"));
        var old = Tree.parse(Note.parse(part(file, earlier.text("checkpoint"))).text);
        var now = Tree.parse(Note.parse(part(file, log.text("checkpoint"))).text);
        require(Merkle.continues(old, now, earlier.hashes("proof")), "the log of today does not continue it");
        return seen + "; continued since";
    }

    private String record(RandomAccessFile file, Json log, Json listed) throws IOException {
        var bytes = part(file, listed.text("path"));
        var record = Json.canonical(bytes);
        var tree = Tree.parse(Note.parse(part(file, log.text("checkpoint"))).text);
        var entry = sha256(hash(listed.text("salt")), bytes);
        require(
                Merkle.includes(tree, listed.number("index"), sha256(new byte[1], entry), listed.hashes("proof")),
                "the log does not hold it at " + listed.number("index"));
        if (record.has("number")) {
            require(EvidenceNumber.isValid(record.text("number")), record.text("number") + " is no evidence number");
        }
        return "entry " + listed.number("index") + " of the log" + since(file, listed.number("index"))
                + (record.has("number") ? ", number " + record.text("number") : "");
    }

    /** The first time at which somebody else saw a tree that holds it. */
    private String since(RandomAccessFile file, long index) throws IOException {
        var since = Optional.<Instant>empty();
        for (var seen : cosigned.entrySet()) {
            var tree = Tree.parse(Note.parse(part(file, seen.getKey())).text);
            if (tree.size > index && (since.isEmpty() || seen.getValue().isBefore(since.get()))) {
                since = Optional.of(seen.getValue());
            }
        }
        return since.map(at -> ", seen by " + at).orElse("");
    }

    private String stamp(RandomAccessFile file, Json stamp) throws IOException {
        var text = Note.parse(part(file, stamp.text("checkpoint"))).text;
        var token = TimeStamp.verify(part(file, stamp.text("token")), sha256(text.getBytes(UTF_8)));
        require(
                stampers.isEmpty() || stampers.contains(token.certificate),
                "its certificate " + token.certificate + " is not among those to trust");
        return stamp.text("checkpoint") + " existed at " + token.at + ", says " + token.subject + " (certificate "
                + token.certificate + ")";
    }

    /** What an archive cannot say of itself. */
    private void trust(Json log) throws IOException {
        if (logs.isEmpty()) {
            lines.add("note  the log's key is the one in the archive; compare it with the one the operator publishes: "
                    + log.text("key"));
        } else {
            check("trust in the log", () -> {
                require(logs.contains(log.text("key")), "its key is " + log.text("key"));
                return "the key is the one given";
            });
        }
        for (var witness : witnesses) {
            check("trust in a witness", () -> {
                require(log.texts("witnesses").contains(witness), "no cosignature of " + witness);
                return witness;
            });
        }
        if (log.texts("witnesses").isEmpty()) {
            lines.add("note  no witness cosigned: that the operator showed everybody the same log is not proven");
        }
    }

    private Zip.Entry entry(String path) {
        return Optional.ofNullable(entries.get(path)).orElseThrow(() -> new Mismatch("it is missing"));
    }

    private byte[] part(RandomAccessFile file, String path) throws IOException {
        var entry = Optional.ofNullable(entries.get(path)).orElseThrow(() -> new Mismatch(path + " is missing"));
        require(entry.size() <= LARGEST_PART, path + " is too large");
        return Zip.bytes(file, entry);
    }

    private static byte[] sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new Mismatch("this Java has no " + algorithm);
        }
    }

    private static byte[] base64(String text) {
        var bytes = Base64.getDecoder().decode(text);
        require(Base64.getEncoder().encodeToString(bytes).equals(text), "base64 with stray bits");
        return bytes;
    }

    private static byte[] hash(String text) {
        var hash = base64(text);
        require(hash.length == 32, "a hash of " + hash.length + " bytes");
        return hash;
    }

    // ------------------------------------------------------------------------------------------------------------ the
    // zip

    /**
     * A zip with no freedom: parts stored one after the other, then the directory, every field as below. So each byte
     * of an archive is either content, which is hashed, or follows from it.
     */
    private static final class Zip {
        private static final int LOCAL = 0x04034b50;
        private static final int CENTRAL = 0x02014b50;
        private static final int END = 0x06054b50;
        private static final int LOCAL_SIZE = 30;
        private static final int MOST_PARTS = 20_000;

        record Entry(String name, long start, long size, int crc) {
            long content() {
                return start + LOCAL_SIZE + name.getBytes(UTF_8).length;
            }
        }

        static List<Entry> entries(RandomAccessFile file) throws IOException {
            var entries = new ArrayList<Entry>();
            long at = 0;
            while (at + LOCAL_SIZE <= file.length() && entries.size() < MOST_PARTS) {
                var head = ByteBuffer.wrap(read(file, at, LOCAL_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
                if (head.getInt(0) != LOCAL) {
                    break;
                }
                var name = new String(read(file, at + LOCAL_SIZE, head.getShort(26) & 0xffff), UTF_8);
                var entry = new Entry(name, at, head.getInt(22) & 0xffffffffL, head.getInt(14));
                require(Arrays.equals(local(entry), read(file, at, local(entry).length)), name + " has another header");
                require(entry.content() + entry.size() <= file.length(), name + " breaks off");
                require(crc(file, entry) == entry.crc(), name + " has another checksum");
                entries.add(entry);
                at = entry.content() + entry.size();
            }
            var directory = directory(entries, at);
            require(
                    file.length() - at == directory.length
                            && Arrays.equals(directory, read(file, at, directory.length)),
                    "the directory after " + entries.size() + " parts is not theirs");
            return entries;
        }

        private static byte[] read(RandomAccessFile file, long at, int count) throws IOException {
            require(at + count <= file.length(), "it breaks off at byte " + file.length());
            var bytes = new byte[count];
            file.seek(at);
            file.readFully(bytes);
            return bytes;
        }

        static byte[] bytes(RandomAccessFile file, Entry entry) throws IOException {
            return read(file, entry.content(), (int) entry.size());
        }

        static String sha256(RandomAccessFile file, Entry entry) throws IOException {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                stream(file, entry, digest::update);
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new Mismatch("this Java has no SHA-256");
            }
        }

        private static int crc(RandomAccessFile file, Entry entry) throws IOException {
            var crc = new CRC32();
            stream(file, entry, crc::update);
            return (int) crc.getValue();
        }

        private interface Sink {
            void take(byte[] bytes, int from, int count);
        }

        private static void stream(RandomAccessFile file, Entry entry, Sink sink) throws IOException {
            var buffer = new byte[1 << 16];
            file.seek(entry.content());
            for (long left = entry.size(); left > 0; ) {
                int count = file.read(buffer, 0, (int) Math.min(left, buffer.length));
                require(count > 0, entry.name() + " breaks off");
                sink.take(buffer, 0, count);
                left -= count;
            }
        }

        private static byte[] local(Entry entry) {
            var name = entry.name().getBytes(UTF_8);
            var bytes = new byte[LOCAL_SIZE + name.length];
            var head = littleEndian(bytes).putInt(LOCAL);
            common(head, entry);
            head.put(name);
            return bytes;
        }

        private static byte[] directory(List<Entry> entries, long start) {
            var out = new ByteArrayOutputStream();
            for (var entry : entries) {
                var name = entry.name().getBytes(UTF_8);
                var bytes = new byte[46 + name.length];
                var head = littleEndian(bytes).putInt(CENTRAL).putShort((short) 20);
                common(head, entry);
                head.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
                head.putInt((int) entry.start()).put(name);
                out.writeBytes(bytes);
            }
            short count = (short) entries.size();
            var end = new byte[22];
            littleEndian(end)
                    .putInt(END)
                    .putInt(0)
                    .putShort(count)
                    .putShort(count)
                    .putInt(out.size())
                    .putInt((int) start);
            out.writeBytes(end);
            return out.toByteArray();
        }

        /** Version 2.0, names in UTF-8, stored, at the beginning of 1980; checksum, size twice, length of the name. */
        private static void common(ByteBuffer head, Entry entry) {
            head.putShort((short) 20)
                    .putShort((short) 0x0800)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0x21)
                    .putInt(entry.crc())
                    .putInt((int) entry.size())
                    .putInt((int) entry.size())
                    .putShort((short) entry.name().getBytes(UTF_8).length)
                    .putShort((short) 0);
        }

        private static ByteBuffer littleEndian(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    // ----------------------------------------------------------------------------------------- notes, checkpoints,
    // Merkle

    /** A public key of C2SP signed-note: name, kind 1 (log) or 4 (witness), 32 bytes of Ed25519. */
    private static final class Key {
        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

        private final String name;
        private final byte[] id;
        private final byte[] encoded;

        private Key(String name, byte[] id, byte[] encoded) {
            this.name = name;
            this.id = id;
            this.encoded = encoded;
        }

        static Key parse(String text) {
            var parts = text.split("\\+", 3);
            require(parts.length == 3, "it is no key: " + text);
            var encoded = base64(parts[2]);
            var id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(UTF_8), encoded), 4);
            require(encoded.length == 33 && HexFormat.of().formatHex(id).equals(parts[1]), "it is no key: " + text);
            return new Key(parts[0], id, encoded);
        }

        boolean verifies(byte[] message, byte[] signed) {
            try {
                var raw = Arrays.copyOf(X509, X509.length + 32);
                System.arraycopy(encoded, 1, raw, X509.length, 32);
                var signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(raw)));
                signature.update(message);
                return signature.verify(signed);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** C2SP signed-note and tlog-cosignature. */
    private static final class Note {
        private final String text;
        private final List<String> lines;

        private Note(String text, List<String> lines) {
            this.text = text;
            this.lines = lines;
        }

        static Note parse(byte[] bytes) {
            var note = new String(bytes, UTF_8);
            int end = note.lastIndexOf("\n\n");
            require(
                    end >= 0 && note.endsWith("\n") && Arrays.equals(note.getBytes(UTF_8), bytes),
                    "it is no signed note");
            return new Note(
                    note.substring(0, end + 1), note.substring(end + 2).lines().toList());
        }

        /** What the key signed. A signature in its name that does not verify spoils the note. */
        private Optional<byte[]> signed(Key key) {
            var found = Optional.<byte[]>empty();
            for (var line : lines) {
                var parts = line.split(" ", -1);
                require(parts.length == 3 && parts[0].equals("\u2014"), "it has a line that is no signature");
                var bytes = base64(parts[2]);
                if (parts[1].equals(key.name) && bytes.length > 4 && Arrays.equals(Arrays.copyOf(bytes, 4), key.id)) {
                    require(found.isEmpty(), key.name + " signed twice");
                    found = Optional.of(Arrays.copyOfRange(bytes, 4, bytes.length));
                }
            }
            return found;
        }

        boolean isSigned(Key key) {
            require(key.encoded[0] == 1, key.name + " is no key of a log");
            return signed(key)
                    .map(signed -> key.verifies(text.getBytes(UTF_8), signed))
                    .orElse(false);
        }

        /** When the witness saw it; nothing if it did not. */
        Optional<Instant> cosigned(Key key) {
            require(key.encoded[0] == 4, key.name + " is no key of a witness");
            return signed(key).map(signed -> {
                require(signed.length == 72, "the cosignature of " + key.name + " has another length");
                long second = ByteBuffer.wrap(signed).getLong();
                var message = ("cosignature/v1\ntime " + second + "\n" + text).getBytes(UTF_8);
                require(
                        key.verifies(message, Arrays.copyOfRange(signed, 8, 72)),
                        "the cosignature of " + key.name + " is false");
                return Instant.ofEpochSecond(second);
            });
        }
    }

    /** C2SP tlog-checkpoint. */
    static final class Tree {
        private final String origin;
        private final long size;
        private final byte[] root;

        Tree(String origin, long size, byte[] root) {
            this.origin = origin;
            this.size = size;
            this.root = root;
        }

        static Tree parse(String text) {
            var lines = text.split("\n", -1);
            require(lines.length >= 4 && lines[1].matches("0|[1-9][0-9]{0,17}"), "it is no checkpoint");
            return new Tree(lines[0], Long.parseLong(lines[1]), hash(lines[2]));
        }
    }

    /** RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
    static final class Merkle {
        private static byte[] node(byte[] left, byte[] right) {
            return sha256(new byte[] {1}, left, right);
        }

        static boolean includes(Tree tree, long index, byte[] leaf, List<byte[]> path) {
            if (index < 0 || index >= tree.size) {
                return false;
            }
            long here = index;
            long last = tree.size - 1;
            var hash = leaf;
            for (var sibling : path) {
                if (last == 0) {
                    return false;
                }
                if ((here & 1) == 1 || here == last) {
                    hash = node(sibling, hash);
                    int up = Long.numberOfTrailingZeros(here);
                    here >>= up;
                    last >>= up;
                } else {
                    hash = node(hash, sibling);
                }
                here >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(hash, tree.root);
        }

        static boolean continues(Tree old, Tree now, List<byte[]> path) {
            if (old.size <= 0 || old.size > now.size) {
                return false;
            }
            if (old.size == now.size) {
                return path.isEmpty() && Arrays.equals(old.root, now.root);
            }
            var rest = new ArrayList<>(path);
            if (Long.bitCount(old.size) == 1) {
                rest.add(0, old.root);
            }
            if (rest.isEmpty()) {
                return false;
            }
            int shift = Long.numberOfTrailingZeros(~(old.size - 1));
            long here = (old.size - 1) >> shift;
            long last = (now.size - 1) >> shift;
            var before = rest.get(0);
            var after = before;
            for (var sibling : rest.subList(1, rest.size())) {
                if (last == 0) {
                    return false;
                }
                if ((here & 1) == 1 || here == last) {
                    before = node(sibling, before);
                    after = node(sibling, after);
                    int up = Long.numberOfTrailingZeros(here);
                    here >>= up;
                    last >>= up;
                } else {
                    after = node(after, sibling);
                }
                here >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(before, old.root) && Arrays.equals(after, now.root);
        }
    }

    /** Crockford's base 32 with a check over the field of 32 elements, x^5 + x^2 + 1, weights of x^15. */
    private static final class EvidenceNumber {
        private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

        static boolean isValid(String number) {
            if (!number.matches("WW(-[0-9A-HJKMNP-TV-Z]{4}){3}")) {
                return false;
            }
            int sum = 0;
            var letters = number.substring(2).replace("-", "");
            for (int at = 0; at < 11; at++) {
                sum ^= ALPHABET.indexOf(letters.charAt(at));
                for (int i = 0; i < 15; i++) {
                    sum = (sum & 16) == 0 ? sum << 1 : (sum << 1) ^ 0b100101;
                }
            }
            return ALPHABET.charAt(sum) == letters.charAt(11);
        }
    }

    // -------------------------------------------------------------------------------------------------- RFC 3161 and
    // JSON

    /** A time stamp of RFC 3161: who says that a hash was there, and when. */
    public static final class TimeStamp {
        private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
        private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
        private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
        private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
        private static final String CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
        private static final String CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
        private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
        private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

        private static final Map<String, String> DIGESTS =
                Map.of(SHA256, "SHA-256", "2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512");

        /** By the algorithm of the signature; what is named by the digest besides has no name here. */
        private static final Map<String, String> SIGNATURES = Map.of(
                "1.2.840.113549.1.1.11", "SHA256withRSA",
                "1.2.840.113549.1.1.12", "SHA384withRSA",
                "1.2.840.113549.1.1.13", "SHA512withRSA",
                "1.2.840.10045.4.3.2", "SHA256withECDSA",
                "1.2.840.10045.4.3.3", "SHA384withECDSA",
                "1.2.840.10045.4.3.4", "SHA512withECDSA",
                "1.3.101.112", "Ed25519");

        private static final String RSA = "1.2.840.113549.1.1.1";

        private final Instant at;
        private final String subject;
        private final String certificate;

        private TimeStamp(Instant at, String subject, String certificate) {
            this.at = at;
            this.subject = subject;
            this.certificate = certificate;
        }

        /** When, by the clock of the authority. */
        public Instant at() {
            return at;
        }

        /** The name in the certificate of the authority. */
        public String subject() {
            return subject;
        }

        /** SHA-256 of the certificate, in hexadecimal digits. */
        public String certificate() {
            return certificate;
        }

        /**
         * Checks a response of an authority, or a bare token.
         *
         * @param imprint the SHA-256 that was to be stamped
         * @throws IllegalArgumentException if it is no valid stamp of it; the message says what is wrong
         */
        public static TimeStamp verify(byte[] response, byte[] imprint) {
            try {
                return verified(token(Der.parse(response)), imprint);
            } catch (GeneralSecurityException e) {
                throw new Mismatch("its signature cannot be checked: " + e.getMessage());
            } catch (IndexOutOfBoundsException e) {
                throw new Mismatch("it is no time stamp");
            }
        }

        private static Der token(Der der) {
            if (der.child(0).tag == Der.OID) {
                return der;
            }
            int status = der.child(0).child(0).content()[0];
            require(status == 0 || status == 1, "the authority refused with status " + status);
            return der.child(1);
        }

        private static TimeStamp verified(Der token, byte[] imprint) throws GeneralSecurityException {
            require(token.child(0).oid().equals(SIGNED_DATA), "it is no signed data");
            var signedData = token.child(1).child(0);
            require(signedData.child(2).child(0).oid().equals(TST_INFO), "it is no time stamp");
            var info = signedData.child(2).child(1).child(0).content();
            var signers = signedData.children().get(signedData.children().size() - 1);
            require(signers.children().size() == 1, "it has not one signer");
            var signer = signers.child(0);
            var certificate = certificate(signedData, signer);
            signature(signer, info, certificate);
            var stamped = Der.parse(info);
            require(
                    stamped.child(2).child(0).child(0).oid().equals(SHA256)
                            && Arrays.equals(stamped.child(2).child(1).content(), imprint),
                    "it stamps something else");
            var at = time(stamped.child(4));
            certificate.checkValidity(Date.from(at));
            return new TimeStamp(
                    at,
                    certificate.getSubjectX500Principal().getName(),
                    HexFormat.of().formatHex(sha256(certificate.getEncoded())));
        }

        private static Instant time(Der time) {
            var text = new String(time.content(), UTF_8);
            require(text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z"), "its time is " + text);
            var second = LocalDateTime.parse(text.substring(0, 14), DateTimeFormatter.ofPattern("uuuuMMddHHmmss"));
            return second.toInstant(ZoneOffset.UTC);
        }

        private static X509Certificate certificate(Der signedData, Der signer) throws GeneralSecurityException {
            var factory = CertificateFactory.getInstance("X.509");
            require(signedData.child(3).tag == 0xa0, "it brings no certificate");
            for (var der : signedData.child(3).children()) {
                var found = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der.encoded()));
                var name = signer.child(1);
                if (name.tag == Der.SEQUENCE
                        && Arrays.equals(
                                found.getIssuerX500Principal().getEncoded(),
                                name.child(0).encoded())
                        && Arrays.equals(
                                found.getSerialNumber().toByteArray(),
                                name.child(1).content())) {
                    var usage = Optional.ofNullable(found.getExtendedKeyUsage()).orElse(List.of());
                    require(usage.contains(TIME_STAMPING), "its certificate is not for time stamps");
                    return found;
                }
            }
            throw new Mismatch("it does not bring the certificate of its signer");
        }

        private static void signature(Der signer, byte[] info, X509Certificate certificate)
                throws GeneralSecurityException {
            var digest = Optional.ofNullable(
                            DIGESTS.get(signer.child(2).child(0).oid()))
                    .orElseThrow(() -> new Mismatch("it uses an unknown digest"));
            var attributes = signer.child(3);
            require(attributes.tag == 0xa0, "it has no signed attributes");
            require(
                    attribute(attributes, CONTENT_TYPE).map(Der::oid).equals(Optional.of(TST_INFO)),
                    "its type is missing");
            require(
                    attribute(attributes, MESSAGE_DIGEST)
                            .filter(found -> Arrays.equals(found.content(), digest(digest, info)))
                            .isPresent(),
                    "its content was changed");
            require(isNamed(attributes, certificate), "it was signed with another certificate");
            var signed = attributes.encoded();
            signed[0] = 0x31;
            var algorithm = signer.child(4).child(0).oid();
            var name = algorithm.equals(RSA) ? digest.replace("-", "") + "withRSA" : SIGNATURES.get(algorithm);
            require(name != null, "it uses an unknown signature " + algorithm);
            PublicKey key = certificate.getPublicKey();
            var signature = Signature.getInstance(name);
            signature.initVerify(key);
            signature.update(signed);
            require(signature.verify(signer.child(5).content()), "its signature is false");
        }

        private static Optional<Der> attribute(Der attributes, String oid) {
            return attributes.children().stream()
                    .filter(attribute -> attribute.child(0).oid().equals(oid))
                    .map(attribute -> attribute.child(1).child(0))
                    .findFirst();
        }

        /** RFC 5816 and RFC 3161: the signature says which certificate it is made with. */
        private static boolean isNamed(Der attributes, X509Certificate certificate) throws GeneralSecurityException {
            var encoded = certificate.getEncoded();
            var second = attribute(attributes, CERTIFICATE_V2)
                    .map(value -> value.child(0).child(0));
            if (second.isPresent()) {
                var first = second.get().child(0);
                boolean isDefault = first.tag == Der.OCTETS;
                var algorithm = isDefault
                        ? "SHA-256"
                        : DIGESTS.getOrDefault(first.child(0).oid(), "SHA-256");
                return Arrays.equals((isDefault ? first : second.get().child(1)).content(), digest(algorithm, encoded));
            }
            return attribute(attributes, CERTIFICATE)
                    .map(value -> value.child(0).child(0).child(0).content())
                    .filter(hash -> Arrays.equals(hash, digest("SHA-1", encoded)))
                    .isPresent();
        }
    }

    /** A value of DER: tag, length, content. */
    private static final class Der {
        private static final int OID = 6;
        private static final int OCTETS = 4;
        private static final int SEQUENCE = 0x30;

        private final byte[] bytes;
        private final int start;
        private final int tag;
        private final int content;
        private final int end;

        private Der(byte[] bytes, int start, int limit) {
            this.bytes = bytes;
            this.start = start;
            this.tag = bytes[start] & 0xff;
            int length = bytes[start + 1] & 0xff;
            int more = length < 0x80 ? 0 : length & 0x7f;
            require(more <= 4 && length != 0x80, "it is not in DER");
            long size = length < 0x80 ? length : 0;
            for (int i = 0; i < more; i++) {
                size = (size << 8) | (bytes[start + 2 + i] & 0xff);
            }
            this.content = start + 2 + more;
            require(content + size <= limit, "it breaks off");
            this.end = content + (int) size;
        }

        static Der parse(byte[] bytes) {
            var der = new Der(bytes, 0, bytes.length);
            require(der.end == bytes.length, "there is more after its end");
            return der;
        }

        byte[] content() {
            return Arrays.copyOfRange(bytes, content, end);
        }

        byte[] encoded() {
            return Arrays.copyOfRange(bytes, start, end);
        }

        List<Der> children() {
            var children = new ArrayList<Der>();
            for (int at = content; at < end; at = children.get(children.size() - 1).end) {
                children.add(new Der(bytes, at, end));
            }
            return children;
        }

        Der child(int index) {
            return children().get(index);
        }

        String oid() {
            require(tag == OID, "it has no name where one must be");
            var oid = new StringBuilder();
            long value = 0;
            for (int at = content; at < end; at++) {
                value = (value << 7) | (bytes[at] & 0x7f);
                if ((bytes[at] & 0x80) == 0) {
                    long root = Math.min(value / 40, 2);
                    oid.append(oid.length() == 0 ? root + "." + (value - 40 * root) : "." + value);
                    value = 0;
                }
            }
            return oid.toString();
        }
    }

    /** JSON in its canonical form: the part of RFC 8785 with whole numbers only. */
    private static final class Json {
        private final Map<?, ?> members;

        private Json(Map<?, ?> members) {
            this.members = members;
        }

        static Json canonical(byte[] bytes) {
            var text = new String(bytes, UTF_8);
            require(Arrays.equals(text.getBytes(UTF_8), bytes), "it is not in UTF-8");
            var reader = new Reader(text);
            var value = reader.value(0);
            require(reader.at == text.length() && write(value).equals(text), "it is not in canonical form");
            return new Json((Map<?, ?>) value);
        }

        boolean has(String name) {
            return members.containsKey(name);
        }

        private Object get(String name) {
            return Optional.<Object>ofNullable(members.get(name)).orElseThrow(() -> new Mismatch("it lacks " + name));
        }

        String text(String name) {
            return (String) get(name);
        }

        long number(String name) {
            return (Long) get(name);
        }

        Json child(String name) {
            return new Json((Map<?, ?>) get(name));
        }

        List<Json> children(String name) {
            return ((Collection<?>) get(name))
                    .stream().map(item -> new Json((Map<?, ?>) item)).toList();
        }

        List<String> texts(String name) {
            return ((Collection<?>) get(name)).stream().map(String.class::cast).toList();
        }

        List<byte[]> hashes(String name) {
            return texts(name).stream().map(Verify::hash).toList();
        }

        private static String write(Object value) {
            if (value instanceof String text) {
                return quote(text);
            }
            if (value instanceof Collection<?> items) {
                return "[" + String.join(",", items.stream().map(Json::write).toList()) + "]";
            }
            if (value instanceof Map<?, ?> members) {
                return "{"
                        + String.join(
                                ",",
                                members.entrySet().stream()
                                        .map(member -> quote((String) member.getKey()) + ":" + write(member.getValue()))
                                        .toList())
                        + "}";
            }
            return value.toString();
        }

        private static String quote(String text) {
            var out = new StringBuilder("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int special = "\"\\\b\t\n\f\r".indexOf(c);
                if (special >= 0) {
                    out.append('\\').append("\"\\btnfr".charAt(special));
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            return out.append('"').toString();
        }

        /** Null is read as this word, since nothing in an archive may be it. */
        private static final Object NULL = new Object() {
            @Override
            public String toString() {
                return "null";
            }
        };

        private static final class Reader {
            private final String text;
            private int at;

            Reader(String text) {
                this.text = text;
            }

            Object value(int depth) {
                require(depth <= 32 && at < text.length(), "it is no JSON at " + at);
                char c = text.charAt(at);
                return switch (c) {
                    case '{' -> object(depth);
                    case '[' -> array(depth);
                    case '"' -> string();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    case 'n' -> word("null", NULL);
                    default -> number();
                };
            }

            private Object object(int depth) {
                var members = new TreeMap<String, Object>();
                take('{');
                while (!text.startsWith("}", at)) {
                    if (!members.isEmpty()) {
                        take(',');
                    }
                    var name = string();
                    take(':');
                    require(members.put(name, value(depth + 1)) == null, "it has " + name + " twice");
                }
                take('}');
                return members;
            }

            private Object array(int depth) {
                var items = new ArrayList<Object>();
                take('[');
                while (!text.startsWith("]", at)) {
                    if (!items.isEmpty()) {
                        take(',');
                    }
                    items.add(value(depth + 1));
                }
                take(']');
                return items;
            }

            private String string() {
                var out = new StringBuilder();
                take('"');
                while (!text.startsWith("\"", at)) {
                    require(at + 1 < text.length(), "it breaks off");
                    char c = text.charAt(at++);
                    out.append(c == '\\' ? escaped() : c);
                }
                take('"');
                return out.toString();
            }

            private char escaped() {
                char c = text.charAt(at++);
                int known = "\"\\btnfr".indexOf(c);
                if (known >= 0) {
                    return "\"\\\b\t\n\f\r".charAt(known);
                }
                require(c == 'u' && at + 4 <= text.length(), "it has an unknown escape at " + at);
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }

            private Object word(String word, Object value) {
                require(text.startsWith(word, at), "it is no JSON at " + at);
                at += word.length();
                return value;
            }

            private Object number() {
                int start = at;
                while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                require(at > start && at - start <= 17, "it is no JSON at " + at);
                return Long.valueOf(text.substring(start, at));
            }

            private void take(char wanted) {
                require(at < text.length() && text.charAt(at) == wanted, "it is no JSON at " + at);
                at++;
            }
        }
    }
}
