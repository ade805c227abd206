package io.redress;

import io.redress.Api.Answer;
import io.redress.HostileOperations.Operation;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Sends hostile requests, several at a time, and writes down every answer that is not a proper one. */
final class HostileRequests {

    /** Fewer than database connections, so that nobody is turned away for being one too many. */
    private static final int AT_ONCE = 6;

    /** Problems that blame the body must say which part of it. */
    private static final Set<String> BLAMES_A_FIELD = Set.of("NOT_VALID", "BODY_NOT_READABLE");

    /** Where a text wants a fact: "at most {limit}". */
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9_.]+}");

    final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    final AtomicInteger sent = new AtomicInteger();
    final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    /** One request to be sent. */
    interface Shot {
        void send() throws Exception;
    }

    /** Sends all of them and waits; a request that fails on our side is a complaint, too. */
    void all(List<Shot> shots) {
        var gate = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var shot : shots) {
                workers.execute(() -> fire(shot, gate));
            }
        }
    }

    private void fire(Shot shot, Semaphore gate) {
        gate.acquireUninterruptibly();
        try {
            shot.send();
        } catch (Exception | AssertionError e) {
            complaints.add("no answer: " + e);
        } finally {
            gate.release();
        }
    }

    /** Takes note of an answer; a refusal must be a problem with a code, and must name the field it blames. */
    Answer judged(String what, Answer answer) {
        sent.incrementAndGet();
        statuses.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
        if (answer.status() >= 500) {
            complain(what, answer, "a fault of ours");
        } else if (answer.status() >= 400) {
            judgeProblem(what, answer);
        }
        return answer;
    }

    private void judgeProblem(String what, Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            complain(what, answer, "no problem document");
        } else if (answer.code().isEmpty() || answer.text("/title").isEmpty()) {
            complain(what, answer, "no code or title");
        } else if (BLAMES_A_FIELD.contains(answer.code())
                && !what.contains("POST /api/v1/evidence ")
                && answer.json().at("/errors").isEmpty()) {
            complain(what, answer, "names no field");
        } else if (!what.contains("{0}") && PLACE.matcher(words(answer.json())).find()) {
            complain(what, answer, "a text with an empty place");
        }
    }

    private static String words(JsonNode problem) {
        var words = new StringBuilder(
                problem.path("title").asString("") + problem.path("detail").asString(""));
        problem.path("errors")
                .valueStream()
                .forEach(each -> words.append(each.path("message").asString(""))
                        .append(each.path("fix").asString("")));
        return words.toString();
    }

    void complain(String what, Answer answer, String why) {
        complaints.add("%s: %s: %d %s".formatted(why, shown(what), answer.status(), shown(answer.body())));
    }

    static String shown(String text) {
        var plain = text.replaceAll("[^ -~\\u4e00-\\u9fff]", "?");
        return plain.length() > 260 ? plain.substring(0, 260) + "…" : plain;
    }

    /** As a part of an address: UTF-8 in percent escapes; half a surrogate pair as the bytes it would have. */
    static String encoded(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= 0xd800 && point <= 0xdfff) {
                bytes.write(0xe0 | (point >> 12));
                bytes.write(0x80 | ((point >> 6) & 0x3f));
                bytes.write(0x80 | (point & 0x3f));
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        var encoded = new StringBuilder();
        for (var each : bytes.toByteArray()) {
            var plain = each == '-' || (each > 0 && Character.isLetterOrDigit((char) each));
            encoded.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return encoded.toString();
    }

    /** Every text in an answer, however deep. */
    static boolean tells(JsonNode json, String text) {
        return (json.isString() && json.asString().equals(text))
                || json.valueStream().anyMatch(each -> tells(each, text));
    }

    /** Who gets furthest with an operation, tried with its valid body. */
    static String caller(HostileWorld world, Operation operation, String address) {
        var statuses = new LinkedHashMap<String, Integer>();
        for (var who : world.callers.keySet()) {
            var status =
                    send(world.as(who), operation, address, operation.body()).status();
            if (status < 300) {
                return who;
            }
            statuses.put(who, status);
        }
        return statuses.entrySet().stream()
                .filter(each -> each.getValue() != 401 && each.getValue() != 403 && each.getValue() != 404)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("operator");
    }

    static Answer send(Api as, Operation operation, String address, JsonNode body) {
        if (operation.method().equals("GET")) {
            return as.get(address);
        }
        return operation.contentType().isEmpty()
                ? as.send(operation.method(), address, "application/json", new byte[0])
                : as.send(operation.method(), address, operation.contentType(), HostileWorld.bytes(body));
    }
}
