package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the program says of itself can be copied as it stands. */
class HelpTests {

    @Test
    @DisplayName("O4 no command in the help is broken in the middle")
    void examplesStayWhole() {
        var line = Commands.line();

        assertThat(line.getSubcommands().get("run").getUsageMessage())
                .contains("--spring.datasource.username=redress", "./application.yaml");
        assertThat(line.getSubcommands().get("due").getUsageMessage())
                .contains("The day of START does" + System.lineSeparator());
    }
}
