package uk.sendplan.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link SafeHeaders} on every answer before anything else has a say: also on what no filter sees, such as the server's own
 * refusal of a request that cannot be read.
 */
@Component
class SafeAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SafeHeaders headers;
    private final Refusals refusals;

    SafeAnswers(SafeHeaders headers, Refusals refusals) {
        this.headers = headers;
        this.refusals = refusals;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Front(headers, refusals));
        server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(PlainErrors.class.getName()));
        server.addConnectorCustomizers(connector -> connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                ProtocolHandler protocol = connector.getProtocolHandler();
                protocol.setAdapter(AboutTheServer.before(protocol.getAdapter(), headers));
            }
        }));
    }

    private static final class Front extends ValveBase {

        private static final int REFUSED = 400;

        private final SafeHeaders headers;
        private final Refusals refusals;

        Front(SafeHeaders headers, Refusals refusals) {
            super(true);
            this.headers = headers;
            this.refusals = refusals;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            headers.values().forEach(response::setHeader);
            if (response.getStatus() >= REFUSED) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                refusals.tell(Refusals.Why.REQUEST, response.getStatus(), "before any route", null);
            }
            getNext().invoke(request, response);
        }
    }
}
