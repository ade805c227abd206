package io.redress;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program without its doors, for commands: beside a running server, or with the database alone. */
final class OfflineProgram {

    private OfflineProgram() {}

    /** Only what is asked for is made. */
    static ConfigurableApplicationContext start(Path data) throws IOException {
        var settings = new ArrayList<>(List.of(
                "--redress.data=" + data,
                "--spring.main.lazy-initialization=true",
                "--logging.level.root=warn",
                "--spring.main.log-startup-info=false"));
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            EmbeddedPostgres.running(data)
                    .ifPresent(running -> settings.addAll(List.of(
                            "--spring.datasource.url=" + running.url(),
                            "--spring.datasource.username=" + running.user(),
                            "--spring.datasource.password=" + running.password())));
        }
        return new SpringApplicationBuilder(RedressApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
