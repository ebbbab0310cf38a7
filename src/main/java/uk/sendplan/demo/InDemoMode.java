package uk.sendplan.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;

/** Demo mode: any start without the profile {@code production}, unless {@code sendplan.demo=false}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("!production")
@ConditionalOnBooleanProperty(name = "sendplan.demo", matchIfMissing = true)
@interface InDemoMode {}
