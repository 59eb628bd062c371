package io.throughline.config.browser;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the stage to the tests of a class. Without a browser they say so and are left out, unless
 * {@code HUB_BROWSER_REQUIRED} is true: then they fail.
 */
final class StageSetting implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> missing = Chromium.missing();
        if (missing.isEmpty()) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("HUB_BROWSER_REQUIRED"))) {
            throw new IllegalStateException(missing.get());
        }
        Assumptions.abort(missing.get());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Stage.class, key -> Stage.open(), Stage.class);
    }
}
