package uk.sendplan.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.platform.signing.OutsideKey;

/** What the chain is made with, and where its heads are kept. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditChain auditChain(OutsideKey key) {
        return new AuditChain(key.of("audit"));
    }

    @Bean
    AuditHeads auditHeads(@Value("${sendplan.audit.heads:}") String folder) {
        if (folder.isBlank()) {
            throw missing("is not set");
        }
        Path path = Path.of(folder.strip());
        try {
            Files.createDirectories(path);
        } catch (IOException refused) {
            throw missing("cannot be made: " + path);
        }
        if (!Files.isWritable(path)) {
            throw missing("cannot be written to: " + path);
        }
        return new AuditHeads(path);
    }

    private static SettingMissing missing(String what) {
        return new SettingMissing(
                "sendplan.audit.heads " + what
                        + ". The heads of the audit's chain are kept there, outside of the database.",
                "Set SENDPLAN_AUDIT_HEADS to a folder that this application may write to and that is kept apart from the database.");
    }
}
