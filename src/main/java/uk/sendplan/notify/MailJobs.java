package uk.sendplan.notify;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the jobs of this room with the application. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailJobs {}
