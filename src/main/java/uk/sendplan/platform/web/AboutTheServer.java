package uk.sendplan.platform.web;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/** What is asked about the server as a whole ("OPTIONS *") it answers before any valve is asked: with the headers of all other answers. */
final class AboutTheServer implements Adapter {

    private final Adapter then;
    private final SafeHeaders headers;

    private AboutTheServer(Adapter then, SafeHeaders headers) {
        this.then = then;
        this.headers = headers;
    }

    static Adapter before(Adapter then, SafeHeaders headers) {
        return new AboutTheServer(then, headers);
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.requestURI().equals("*")) {
            headers.values().forEach(response::setHeader);
        }
        then.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return then.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return then.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        then.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        then.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return then.getDomain();
    }
}
