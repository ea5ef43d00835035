package io.yeyak.launcher.architecture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says why something was not tested, each reason once: Maven only counts. */
public final class SkippedTests implements TestExecutionListener {

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            result.getThrowable()
                    .map(Throwable::getMessage)
                    .filter(told::add)
                    .ifPresent(why -> System.err.println("Not tested. " + why));
        }
    }
}
