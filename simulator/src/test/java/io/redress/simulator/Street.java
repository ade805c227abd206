package io.redress.simulator;

import static io.redress.simulator.Cast.ADJUDICATOR;
import static io.redress.simulator.Cast.AGENT;
import static io.redress.simulator.Cast.OPERATOR;
import static io.redress.simulator.Cast.PASSWORD;
import static io.redress.simulator.Cast.SELLER;
import static io.redress.simulator.Cast.SUPERVISOR;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The people of a busy day, all signed in: the staff of the demo marketplace and as many buyers as its limits on filing
 * ask for.
 */
record Street(
        Instant opened,
        Caller operator,
        Caller agent,
        Caller seller,
        Caller supervisor,
        Caller adjudicator,
        String adjudicatorId,
        Verdicts verdicts,
        List<Buyer> buyers) {

    /** @param reference how the marketplace's orders name the buyer */
    record Buyer(Caller caller, String reference) {}

    static Street of(URI server, int buyers) {
        var operator = Caller.signIn(server, OPERATOR, PASSWORD);
        var adjudicator = Caller.signIn(server, ADJUDICATOR, PASSWORD);
        var agent = Caller.signIn(server, AGENT, PASSWORD);
        var people = new ArrayList<Buyer>();
        for (var no = 1; no <= buyers; no++) {
            people.add(buyer(server, operator, "crowd-" + no));
        }
        return new Street(
                Instant.parse(operator.get("/api/v1/sandbox/clock").text("now")),
                operator,
                agent,
                Caller.signIn(server, SELLER, PASSWORD),
                Caller.signIn(server, SUPERVISOR, PASSWORD),
                adjudicator,
                adjudicator.get("/api/v1/me").text("id"),
                new Verdicts(agent.get("/api/v1/rulebook")
                        .body()
                        .path("rules")
                        .path("types")
                        .path("quality")),
                people);
    }

    private static Buyer buyer(URI server, Caller operator, String name) {
        var made = operator.post(
                "/api/v1/accounts",
                Map.of(
                        "name",
                        name,
                        "displayName",
                        name,
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("buyer"),
                        "reference",
                        "ref-" + name));
        if (!made.ok()) {
            throw new IllegalStateException("Expected an account for " + name + ", but got " + made);
        }
        return new Buyer(Caller.signIn(server, name, PASSWORD), "ref-" + name);
    }
}
