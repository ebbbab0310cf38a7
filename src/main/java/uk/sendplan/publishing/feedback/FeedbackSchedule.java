package uk.sendplan.publishing.feedback;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the senders of a day be forgotten when it is over. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedbackSchedule {}
