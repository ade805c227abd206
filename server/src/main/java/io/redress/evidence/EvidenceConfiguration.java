package io.redress.evidence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where files lie, and that sweeps run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceConfiguration {

    @Bean
    FileStore fileStore(@Value("${redress.data:data}") Path data) {
        return new FileStore(data.resolve("files"));
    }
}
