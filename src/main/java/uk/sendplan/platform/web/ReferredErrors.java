package uk.sendplan.platform.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Where the fault is ours, the answer says under which name it stands in the log. */
@Component
class ReferredErrors extends DefaultErrorAttributes {

    private static final int OURS = 500;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> said = super.getErrorAttributes(request, options);
        Object reference = request.getAttribute(RequestReference.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (reference != null && said.get("status") instanceof Integer status && status >= OURS) {
            said.put("reference", reference);
        }
        return said;
    }
}
