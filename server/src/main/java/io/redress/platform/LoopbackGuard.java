package io.redress.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps a server with demo accounts, whose password is in the documentation, away from the network. */
@Component
class LoopbackGuard implements SmartLifecycle {

    /** After modules have filled an empty database, before the web server takes its first connection. */
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    private final ObjectProvider<DemoAccounts> accounts;
    private final String address;

    LoopbackGuard(ObjectProvider<DemoAccounts> accounts, @Value("${server.address:}") String address) {
        this.accounts = accounts;
        this.address = address;
    }

    @Override
    public void start() {
        if (!isLoopback(address) && accounts.stream().anyMatch(DemoAccounts::exist)) {
            throw new StartRefused(
                    "This database holds demo accounts, whose password everybody knows, and %s is reachable from the network."
                            .formatted(address.isBlank() ? "every address of this machine" : address),
                    "Listen on 127.0.0.1, or start on an empty folder without them: redress run --empty --data FOLDER --address "
                            + (address.isBlank() ? "0.0.0.0" : address));
        }
    }

    /** No address means every interface. */
    static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
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
        return BEFORE_THE_WEB_SERVER;
    }
}
