package io.redress.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Time, ids and texts for everybody. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** PostgreSQL keeps microseconds; a finer clock would read back another time than was written. */
    private static Clock micros() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    @ConditionalOnProperty(name = "redress.clock", havingValue = "system", matchIfMissing = true)
    Clock systemClock() {
        return micros();
    }

    @Bean
    @ConditionalOnProperty(name = "redress.clock", havingValue = "adjustable")
    AdjustableClock adjustableClock() {
        return new AdjustableClock(micros());
    }

    @Bean
    Ids ids() {
        return Ids.random();
    }

    @Bean
    Texts texts() {
        var bundles = new HashMap<Locale, Map<String, String>>();
        Texts.SUPPORTED.forEach(locale -> bundles.put(locale, bundle(locale)));
        return new Texts(bundles);
    }

    private static Map<String, String> bundle(Locale locale) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources(
                            "classpath*:messages/*_" + (locale.equals(Texts.ENGLISH) ? "en" : locale) + ".properties");
            for (var file : files) {
                var read = new Properties();
                read.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected readable message bundles", e);
        }
        return texts;
    }
}
