package uk.sendplan.evidence.scanning;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A scanner is asked where {@code sendplan.clamd.host} is set. */
@Configuration(proxyBeanMethods = false)
class ScanningConfiguration {

    @Bean
    VirusScanner virusScanner(
            @Value("${sendplan.clamd.host:}") String host,
            @Value("${sendplan.clamd.port:3310}") int port,
            @Value("${sendplan.clamd.timeout:30s}") Duration timeout) {
        return host.isBlank() ? content -> new VirusScanner.NotAsked() : new Clamd(host.strip(), port, timeout);
    }
}
