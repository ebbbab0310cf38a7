package uk.sendplan.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the two sentences at start instead of a stack trace. */
class SettingMissingAnalyzer extends AbstractFailureAnalyzer<SettingMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
