package io.redress.web;

import static io.redress.web.Browsers.Window.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Lists of cases, by those who have them. */
@RedressTest
@TestPropertySource(properties = "redress.demo=true")
class CaseListBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Api api;

    @ParameterizedTest(name = "for {0}")
    @ValueSource(strings = {"/buyer/cases", "/seller", "/desk", "/regulator"})
    @DisplayName("A4 an empty list says what to do")
    void emptyListSaysWhatToDo(String list) {
        var names = Map.of("/buyer/cases", "zhao", "/seller", "qinghe", "/desk", "zhou", "/regulator", "regulator");
        var page = BROWSERS.person(names.getOrDefault(list, ""), PHONE);
        page.navigate(api.base() + list + (list.equals("/desk") ? "?state=overdue" : ""));

        assertThat(page.locator("main .rd-empty, main tbody tr, main .b-case").count())
                .isPositive();
        BROWSERS.look(page, "list" + list.replace('/', '-'));
    }
}
