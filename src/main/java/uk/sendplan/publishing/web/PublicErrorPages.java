package uk.sendplan.publishing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Below /areas somebody looks for a plan: the page says what may have happened to it. */
@Component
class PublicErrorPages implements ErrorViewResolver {

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean lookedForPlan = path instanceof String address && address.startsWith("/areas/");
        return lookedForPlan && status == HttpStatus.NOT_FOUND
                ? new ModelAndView("publishing/not-there", Map.of(), status)
                : null;
    }
}
