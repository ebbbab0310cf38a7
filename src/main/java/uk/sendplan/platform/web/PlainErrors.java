package uk.sendplan.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** The page of a request that no page of ours could be asked about: without styles, which our policy would not let in. */
public class PlainErrors extends ErrorReportValve {

    private static final int REFUSED = 400;
    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Error %1$d</title></head>"
                    + "<body><h1>Error %1$d</h1><p>The request was not understood. Go to the <a href=\"/\">first page</a>.</p></body></html>\n";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < REFUSED || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(PAGE.formatted(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            ExceptionUtils.handleThrowable(gone);
        }
    }
}
