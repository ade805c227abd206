package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** File names are text to show, nothing more. */
class FileNamesTests {

    @Test
    @DisplayName("D1 a name keeps no path, no invisible character and no foreign extension")
    void keepsNothingHarmful() {
        assertThat(shown("../../etc/passwd")).isEqualTo("passwd.png");
        assertThat(shown("C:\\Users\\lin\\屏幕截图.png")).isEqualTo("屏幕截图.png");
        assertThat(shown("photo\u202Egpj.exe")).isEqualTo("photogpj.exe.png");
        assertThat(shown("a\0b\r\nc.png")).isEqualTo("abc.png");
        assertThat(shown("\ud800half.png")).isEqualTo("half.png");
        assertThat(shown("...")).isEqualTo("file.png");
        assertThat(shown("")).isEqualTo("file.png");
        assertThat(shown("a\"<b>|?*.png")).isEqualTo("ab.png");
    }

    @Test
    @DisplayName("D1 a name of any length is cut to 120 characters and never inside one")
    void cutsLongNames() {
        var name = shown("😀".repeat(500));

        assertThat(name.codePointCount(0, name.length())).isEqualTo(124);
        assertThat(name).endsWith("😀.png");
    }

    private static String shown(String name) {
        return FileNames.shown(name, Format.PNG);
    }
}
