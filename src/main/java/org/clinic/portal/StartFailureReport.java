package org.clinic.portal;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line on the console why the application did not start. */
class StartFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        System.err.println(
                "Clinic Portal cannot start: " + (analysis.getDescription() + action).replaceAll("\\s+", " "));
    }
}
