package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    @Test
    @DisplayName("O4 the launcher lets through every command that the program knows")
    void theLauncherKnowsEveryCommand() throws IOException {
        var launcher = Files.readString(Path.of("..", "redress"));
        var program = Commands.line().getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey);

        assertThat(program)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(launcher)
                        .containsPattern("\n  (?:[a-z-]+ \\| )*" + command + "(?: \\| [A-Za-z-]+)*\\)"));
    }
}
