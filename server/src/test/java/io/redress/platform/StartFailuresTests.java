package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

/** Why it did not start, for whoever typed the command. */
class StartFailuresTests {

    @Test
    @DisplayName("O4 a port in use is named, with a command that works")
    void namesThePort() {
        var fault = new IllegalStateException("no web server", new PortInUseException(8080));

        var said = Objects.requireNonNull(new StartFailures().analyze(fault));

        assertThat(said.getDescription()).contains("Port 8080");
        assertThat(said.getAction()).contains("--port 8081");
    }
}
