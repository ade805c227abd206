package io.redress.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of the stories: the demo accounts that every fresh server has. */
final class Cast {

    static final String BUYER = "lin";
    static final String SELLER = "qinghe";
    static final String SECOND_SELLER = "moli";
    static final String MALL_SELLER = "lanqiao";
    static final String AGENT = "wu";
    static final String ADJUDICATOR = "sun";
    static final String SECOND_ADJUDICATOR = "qian";
    static final String SUPERVISOR = "zhou";
    static final String OPERATOR = "admin";

    static final String PASSWORD = "redress-demo-2026";

    private final URI server;
    private final Map<String, Caller> signedIn = new LinkedHashMap<>();

    Cast(URI server) {
        this.server = server;
    }

    /** The person, signed in. */
    Caller as(String name) {
        return signedIn.computeIfAbsent(name, who -> Caller.signIn(server, who, PASSWORD));
    }
}
