package io.yeyak.launcher.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yeyak.launcher.system.EmbeddedSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitors}, and what is set up before it the {@link EmbeddedSite}. Afterwards the test fails
 * if a browser has complained, and there are pictures of what could be seen when a test failed. On a machine that has
 * no browser, and nothing to fetch one with, it is not made at all.
 */
final class OnSite implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(OnSite.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> lacking = Chrome.lacking();
        assumeTrue(lacking.isEmpty(), () -> lacking.orElse(""));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitors.class || type == EmbeddedSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Not that of the root: beside other tests each class is run by itself, with a root of its own.
        House house = context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .computeIfAbsent(House.class, first -> new House(), House.class);
        if (parameter.getParameter().getType() == EmbeddedSite.class) {
            return house.site();
        }
        return context.getStore(OURS).computeIfAbsent(Visitors.class, first -> new Visitors(house), Visitors.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try {
            context.getExecutionException()
                    .ifPresentOrElse(
                            failure -> explain(failure, visitors, nameOf(context)),
                            () -> judge(visitors, nameOf(context)));
        } finally {
            visitors.leave();
        }
    }

    private static void explain(Throwable failure, Visitors visitors, String name) {
        complaints(visitors).ifPresent(failure::addSuppressed);
        visitors.takePictures(name);
    }

    private static void judge(Visitors visitors, String name) {
        visitors.areHeardOut();
        complaints(visitors).ifPresent(complaints -> {
            visitors.takePictures(name);
            throw complaints;
        });
    }

    private static Optional<AssertionError> complaints(Visitors visitors) {
        List<String> said = visitors.complaints();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssertionError("the browser complained of\n" + String.join("\n", said)));
    }

    private static String nameOf(ExtensionContext context) {
        String name = String.join(
                ".",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName(),
                context.getDisplayName());
        return name.replaceAll("[^A-Za-z0-9.-]+", "-");
    }
}
