package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@RedressTest
@FreshDatabase
@TestPropertySource(properties = "redress.demo=true")
class PageAddressTests {

    @Autowired
    Api api;

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("O1 a page whose address has a word for a number says so, and it is no fault of ours")
    @CsvSource({
        "admin, /operator/calendar?year=soon",
        "lin, /notices/preferences?saved=perhaps",
        "lin, /cases/36b3d3a5-1e25-4088-82e6-7925701b4980/receipt?joined=perhaps"
    })
    void aWordForANumber(String name, String address) {
        var answer = api.as(name, Browsers.PASSWORD).with("Accept", "text/html").get(address);

        assertThat(answer.status()).isEqualTo(400);
    }
}
