package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

/** What was written once can be read for ever: one file for every event type of every version. */
class CaseJsonTests {

    private static final JsonMapper JSON = houseMapper();

    static Stream<Class<?>> types() {
        return Arrays.stream(CaseEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "E12 {0} as written by version 1 still reads")
    @MethodSource("types")
    void anEventOfVersionOneStillReads(Class<?> type) throws IOException {
        survives(type, golden(type, 1));
    }

    @ParameterizedTest(name = "E12 C1 {0} that names pieces, as written by version 2, still reads")
    @ValueSource(classes = {CaseEvent.Filed.class, CaseEvent.Offered.class})
    void anEventOfVersionTwoStillReads(Class<?> type) throws IOException {
        survives(type, golden(type, 2));
    }

    private static void survives(Class<?> type, String golden) {
        var event = JSON.readValue(golden, CaseEvent.class);

        assertThat(event).isInstanceOf(type);
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest(name = "E12 a file in {0} survives its JSON")
    @EnumSource(Stage.class)
    @DisplayName("E12 a case file survives its JSON")
    void aCaseFileSurvivesItsJson(Stage stage) {
        var file = Stories.at(stage).file();

        assertThat(JSON.readValue(JSON.writeValueAsString(file), CaseFile.class))
                .isEqualTo(file);
    }

    private static String golden(Class<?> type, int version) throws IOException {
        var name = "/events/case/" + type.getSimpleName() + ".v" + version + ".json";
        try (var file = CaseJsonTests.class.getResourceAsStream(name)) {
            assertThat(file).as("Expected %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The mapper the program itself uses. */
    static JsonMapper houseMapper() {
        var found = new JsonMapper[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withUserConfiguration(configuration())
                .run(context -> found[0] = context.getBean(JsonMapper.class));
        return found[0];
    }

    private static Class<?> configuration() {
        try {
            return Class.forName("io.redress.platform.JsonConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Expected the JSON configuration of the platform, but it has moved", e);
        }
    }
}
