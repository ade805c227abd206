package io.redress.penalties;

import io.redress.platform.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rules as a bean, and the pulse that clears years. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PenaltiesConfiguration {

    @Bean
    PenaltyRules penaltyRules(Ids ids) {
        return new PenaltyRules(ids);
    }
}
