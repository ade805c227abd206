package io.redress.demo;

import io.redress.platform.StartupNote;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the demo marketplace when the server starts, before it takes its first connection, and says who lives there.
 */
@Component
@ConditionalOnProperty(name = "redress.demo", havingValue = "true", matchIfMissing = true)
class DemoOpening implements SmartLifecycle, StartupNote {

    /** Before the check that keeps demo accounts off the network, which comes before the web server. */
    private static final int BEFORE_THE_GUARD = Integer.MAX_VALUE - 8192;

    private final DemoMarketplace marketplace;
    private final DemoInhabitants inhabitants;
    private Optional<String> secret = Optional.empty();

    DemoOpening(DemoMarketplace marketplace, DemoInhabitants inhabitants) {
        this.marketplace = marketplace;
        this.inhabitants = inhabitants;
    }

    @Override
    public void start() {
        secret = marketplace.open();
    }

    @Override
    public List<String> lines() {
        if (!inhabitants.exist()) return List.of();
        var people = """

                Demo accounts (password %s):
                  buyer       lin, zhao            seller      qinghe (staff qinghe-kefu), lanqiao, moli
                  agent       wu                   adjudicator sun, qian
                  supervisor  zhou                 operator    admin
                  regulator   regulator            integrator  integrator
                They work only while the server listens on this machine alone.""".formatted(DemoPeople.PASSWORD);
        return secret.map(key -> List.of(people, "Demo API key, shown this once: " + key))
                .orElse(List.of(people));
    }

    @Override
    public void stop() {
        // holds nothing
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_GUARD;
    }
}
