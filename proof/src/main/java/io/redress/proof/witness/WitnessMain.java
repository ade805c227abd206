package io.redress.proof.witness;

import io.redress.proof.DirectoryStore;
import io.redress.proof.KeyFile;
import io.redress.proof.NoteKey;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process: {@code java -cp redress-proof.jar io.redress.proof.witness.WitnessMain --data DIR --name NAME --log
 * KEY}.
 *
 * <p>Draws its own key on the first start, prints the public one, and listens on loopback unless told otherwise.
 */
public final class WitnessMain {

    private static final String USAGE = """
            Usage: redress witness --data DIR --name NAME --log KEY [--log KEY ...] [--host 127.0.0.1] [--port 7380]

              --data DIR   its own folder: key and what it saw. Keep it away from the server and its backups
              --name NAME  of the witness, usually an address without https://
              --log KEY    public key of a log that it watches: name+hash+key
              --host HOST  where to listen; others than loopback should be behind HTTPS
              --port PORT  0 takes a free one
            """;

    private static final String DEFAULT_PORT = "7380";

    private final Map<String, List<String>> options = new HashMap<>();

    private WitnessMain() {}

    /** Runs until it is killed. */
    public static void main(String... args) throws IOException {
        var main = new WitnessMain();
        if (!main.read(args)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var server = main.start(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    private boolean read(String... args) {
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.computeIfAbsent(args[i], name -> new ArrayList<>()).add(args[i + 1]);
        }
        var known = List.of("--data", "--name", "--log", "--host", "--port");
        return args.length % 2 == 0
                && known.containsAll(options.keySet())
                && options.keySet().containsAll(known.subList(0, 3));
    }

    private WitnessServer start(PrintStream out) throws IOException {
        var data = Path.of(one("--data").orElseThrow());
        Files.createDirectories(data);
        var signer = KeyFile.open(data.resolve("witness.key"), one("--name").orElseThrow(), NoteKey.Kind.COSIGNATURE);
        var logs = options.getOrDefault("--log", List.of()).stream()
                .map(NoteKey::parse)
                .toList();
        var witness = new Witness(new DirectoryStore(data), signer, logs, Clock.systemUTC());
        var address = new InetSocketAddress(
                InetAddress.getByName(one("--host").orElse("127.0.0.1")),
                Integer.parseInt(one("--port").orElse(DEFAULT_PORT)));
        var server = WitnessServer.start(witness, address);
        out.println("witness " + signer.key());
        out.println("watches " + logs.stream().map(NoteKey::name).toList());
        out.println("listens on " + address.getHostString() + ":" + server.port());
        return server;
    }

    private Optional<String> one(String name) {
        return options.getOrDefault(name, List.of()).stream().findFirst();
    }
}
