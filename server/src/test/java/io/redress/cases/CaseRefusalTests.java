package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has a story that ends in it. */
class CaseRefusalTests {

    private static final Map<CaseRefusal, Supplier<CaseScenario>> STORIES = stories();

    static Stream<Arguments> told() {
        return STORIES.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "E1–E9 C3 {0}")
    @MethodSource("told")
    void theStoryEndsInItsRefusal(CaseRefusal reason, Supplier<CaseScenario> story) {
        story.get().thenRefused(reason);
    }

    @Test
    @DisplayName("E1–E9 no refusal is without a story")
    void everyRefusalHasAStory() {
        assertThat(STORIES.keySet()).isEqualTo(EnumSet.allOf(CaseRefusal.class));
    }

    private static Map<CaseRefusal, Supplier<CaseScenario>> stories() {
        var all = new EnumMap<CaseRefusal, Supplier<CaseScenario>>(CaseRefusal.class);
        RefusedForTheMoment.tell(all);
        RefusedForTheContent.tell(all);
        RefusedVerdicts.tell(all);
        return all;
    }
}
