package app.beatwright.inbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// That there is something to be done now and then.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Timetable {}
