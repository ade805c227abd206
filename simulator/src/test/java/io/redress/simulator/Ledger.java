package io.redress.simulator;

import io.redress.simulator.Caller.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Everything the server has said yes to: what it must never forget, and never have done twice. */
final class Ledger {

    private final Map<String, ConcurrentLinkedQueue<Acknowledged>> cases = new ConcurrentHashMap<>();
    private final Map<String, Stored> evidence = new ConcurrentHashMap<>();
    private final Counter requests = new Counter();
    private final AtomicInteger repeats = new AtomicInteger();

    /** A request that was answered with a receipt. */
    record Acknowledged(Ask ask, JsonNode receipt) {

        long version() {
            return receipt.path("version").asLong();
        }
    }

    /** A request as sent: sent again, it is the same in every byte. */
    record Ask(Caller by, String path, Object body, String key) {

        Answer send() {
            return by.post(path, body, key);
        }
    }

    /** Bytes that were acknowledged as stored. */
    record Stored(Caller by, String sha256) {}

    void acknowledge(Ask ask, JsonNode receipt) {
        cases.computeIfAbsent(receipt.path("id").asString(), id -> new ConcurrentLinkedQueue<>())
                .add(new Acknowledged(ask, receipt));
        requests.add();
    }

    void acknowledge(String item, Stored stored) {
        evidence.put(item, stored);
        requests.add();
    }

    void repeated() {
        repeats.incrementAndGet();
    }

    int requests() {
        return requests.value();
    }

    /** Waits until so many requests have been acknowledged; false when they have not after a minute. */
    boolean await(int number) throws InterruptedException {
        return requests.await(number);
    }

    int repeats() {
        return repeats.get();
    }

    Set<String> cases() {
        return Set.copyOf(cases.keySet());
    }

    /** In the order they were acknowledged, which is the order of the case: one writer has a case at a time. */
    List<Acknowledged> of(String id) {
        return List.copyOf(cases.getOrDefault(id, new ConcurrentLinkedQueue<>()));
    }

    Map<String, Stored> evidence() {
        return Map.copyOf(evidence);
    }

    /** Cases that were decided against their shop. */
    List<String> decided() {
        return cases.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(done -> done.ask().path().endsWith("/decision-confirmation")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Counts up and wakes whoever waits for a number. */
    private static final class Counter {

        private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

        private int value;

        synchronized void add() {
            value++;
            notifyAll();
        }

        synchronized int value() {
            return value;
        }

        synchronized boolean await(int number) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE;
            while (value < number && System.nanoTime() < end) {
                wait(100);
            }
            return value >= number;
        }
    }
}
