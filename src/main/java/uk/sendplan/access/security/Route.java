package uk.sendplan.access.security;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A row of the route table: a method and an address, and who may send it. */
public record Route(HttpMethod method, PathPattern pattern, Access access) {

    static Route of(HttpMethod method, String pattern, Access access) {
        return new Route(method, PathPatternParser.defaultInstance.parse(pattern), access);
    }

    /** As the audit names it: "POST /workspace/{area}/plans". */
    public String name() {
        return method + " " + pattern.getPatternString();
    }
}
