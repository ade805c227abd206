package io.redress.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the container turns away before any code of ours sees it, such as an address with an escaped slash, is a problem
 * document, too.
 */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Problems> problems;

    ContainerProblems(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var valve = new Report(problems);
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(valve.getClass().getName());
            }
            context.getParent().getPipeline().addValve(valve);
        });
    }

    /** Stands where the container's own page of errors would be written. */
    static final class Report extends ErrorReportValve {

        private final ObjectProvider<Problems> problems;

        Report(ObjectProvider<Problems> problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var known = HttpStatus.resolve(status);
            var problem = BadInput.byStatus(known == null ? HttpStatus.BAD_REQUEST : known);
            try {
                problems.getObject().write(request, response.getResponse(), problem);
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException("Expected to tell the client of a refusal", e);
            }
        }
    }
}
