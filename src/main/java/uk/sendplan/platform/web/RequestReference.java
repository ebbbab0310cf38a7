package uk.sendplan.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each request a name, which stands in every line of the log about it, the server's own too, and on the page of an error. */
@Component
@Order(0)
class RequestReference implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String ATTRIBUTE = RequestReference.class.getName();

    private static final String IN_LOG = "request";
    private static final int BYTES = 5;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Naming());
    }

    private static final class Naming extends ValveBase {

        private final SecureRandom random = new SecureRandom();

        Naming() {
            super(true);
        }

        /** What goes on after waiting keeps the name that it had. */
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!(request.getAttribute(ATTRIBUTE) instanceof String)) {
                byte[] name = new byte[BYTES];
                random.nextBytes(name);
                request.setAttribute(ATTRIBUTE, HexFormat.of().formatHex(name));
            }
            MDC.put(IN_LOG, (String) request.getAttribute(ATTRIBUTE));
            try {
                getNext().invoke(request, response);
            } finally {
                MDC.remove(IN_LOG);
            }
        }
    }
}
