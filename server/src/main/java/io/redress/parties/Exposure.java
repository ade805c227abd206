package io.redress.parties;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the server listens: demo accounts, whose password is public, work on loopback only. */
@Component
class Exposure {

    private final boolean loopbackOnly;

    Exposure(@Value("${server.address:}") String address) {
        this.loopbackOnly = isLoopback(address);
    }

    boolean loopbackOnly() {
        return loopbackOnly;
    }

    /** No address means every interface. */
    static boolean isLoopback(String address) {
        if (address.isBlank()) return false;
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
