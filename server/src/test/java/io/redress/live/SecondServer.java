package io.redress.live;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** Another server on the same database, in this JVM. */
final class SecondServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondServer on(JdbcConnectionDetails database, int port) throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName("io.redress.RedressApplication"));
        application.setRegisterShutdownHook(false);
        return new SecondServer(application.run(
                "--server.port=" + port,
                "--redress.clock=adjustable",
                "--redress.demo=false",
                "--redress.data=target/second-data",
                "--spring.jmx.enabled=false",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword()));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String base() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
