package uk.sendplan.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sendplan.platform.signing.OutsideKey;

/** What the chain is made with, and where its heads are kept. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditChain auditChain(OutsideKey key) {
        return new AuditChain(key.of("audit"));
    }

    @Bean
    AuditHeads auditHeads(@Value("${sendplan.audit.heads}") Path folder) {
        return new AuditHeads(folder);
    }
}
