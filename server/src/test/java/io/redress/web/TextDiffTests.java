package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.web.TextDiff.Kind;
import io.redress.web.TextDiff.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    @DisplayName("G1 what was taken out and put in stands where it was")
    void showsWhatChanged() {
        assertThat(TextDiff.between("每次扣6分,计入全年;", "情节严重的,每次扣48分;"))
                .containsExactly(
                        new Part(Kind.ADDED, "情节严重的,"),
                        new Part(Kind.SAME, "每次扣"),
                        new Part(Kind.REMOVED, "6"),
                        new Part(Kind.ADDED, "48"),
                        new Part(Kind.SAME, "分"),
                        new Part(Kind.REMOVED, ",计入全年"),
                        new Part(Kind.SAME, ";"));
    }

    @Test
    @DisplayName("G1 English is compared word by word")
    void comparesWords() {
        assertThat(TextDiff.between("costs 12 points", "costs 48 points"))
                .containsExactly(
                        new Part(Kind.SAME, "costs "),
                        new Part(Kind.REMOVED, "12"),
                        new Part(Kind.ADDED, "48"),
                        new Part(Kind.SAME, " points"));
    }

    @Test
    @DisplayName("G1 both texts can be read from the parts, also where a text is too long to compare")
    void losesNothing() {
        var before = "一二三四五".repeat(400);
        var after = "五四三二一".repeat(400);

        var parts = TextDiff.between(before, after);

        assertThat(text(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(text(parts, Kind.REMOVED)).isEqualTo(after);
    }

    private static String text(java.util.List<Part> parts, Kind without) {
        return parts.stream()
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
