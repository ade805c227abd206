package io.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReasonCodesTests {

    private static final Path PAYPAL = Path.of("../../shared/data/api/paypal_customer_disputes_v1.json");

    /** The rulebook's codes; a rulebook may define more. */
    private static final Set<String> TYPES = Set.of(
            "quality",
            "not_as_described",
            "false_advertising",
            "counterfeit",
            "not_received",
            "late_dispatch",
            "after_sales",
            "wrong_or_damaged",
            "price",
            "usage",
            "invoice",
            "service_attitude",
            "harassment",
            "data_leak",
            "broken_promise");

    @Test
    @DisplayName("O2 other systems' dispute reasons lead to complaint types we have, or to none")
    void leadToKnownTypes() {
        assertThat(ReasonCodes.all()).hasSizeGreaterThan(30).allSatisfy(code -> {
            assertThat(code.type().map(TYPES::contains).orElse(true))
                    .as(code.reason())
                    .isTrue();
            assertThat(code.type().isPresent() || !code.note().isEmpty())
                    .as(code.reason())
                    .isTrue();
        });
        assertThat(ReasonCodes.find("paypal", "merchandise_or_service_not_received")
                        .orElseThrow()
                        .type())
                .contains("not_received");
        assertThat(ReasonCodes.find("paypal", "UNAUTHORISED").orElseThrow().type())
                .isEmpty();
        assertThat(ReasonCodes.find("paypal", "NONSENSE")).isEmpty();
    }

    @Test
    @DisplayName("O2 every dispute reason of PayPal's own API description has a row")
    void coversPaypal() throws Exception {
        assumeTrue(Files.exists(PAYPAL), "the real API description is not here");
        var reasons =
                JsonMapper.shared().readTree(Files.readString(PAYPAL)).at("/components/schemas/dispute_reason/enum");

        assertThat(reasons.size()).isPositive();
        reasons.forEach(reason ->
                assertThat(ReasonCodes.find("paypal", reason.asString())).isPresent());
    }
}
