package uk.sendplan.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** "redirect:" answers 303, so that a browser asks for the next page and never sends the form again. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SeeOther {

    SeeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
