package io.redress.cases;

import io.redress.kernel.Clocks;
import io.redress.rulebook.Rulebooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, with the editions and the calendar they are to use. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    CaseRules caseRules(Rulebooks rulebooks) {
        return new CaseRules(rulebooks::edition, Clocks.china());
    }
}
