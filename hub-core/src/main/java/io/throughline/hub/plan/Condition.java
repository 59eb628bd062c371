package io.throughline.hub.plan;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.throughline.hub.yaml.YamlValue;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a rule holds: an expression of the Common Expression Language, checked with its types when it is read and
 * compiled once, so that asking it takes microseconds. It can neither loop for ever nor reach anything but the facts.
 */
final class Condition {
    /** What has no condition always holds. */
    static final Condition ALWAYS = new Condition("", Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);
    private static final int MAX_LENGTH = 2_000;
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().build();

    private final String text;
    private final Optional<CelRuntime.Program> program;

    private Condition(String text, Optional<CelRuntime.Program> program) {
        this.text = text;
        this.program = program;
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (Fact fact : Fact.values()) {
            builder.addVar(fact.word(), fact.type());
        }
        return builder.build();
    }

    /** Reads an expression; what is wrong with it is noted, and then it never holds. */
    static Condition read(YamlValue value) {
        String text = value.text();
        if (text.length() > MAX_LENGTH) {
            value.wrong("is longer than " + MAX_LENGTH + " characters");
            return ALWAYS;
        }
        CelValidationResult checked = COMPILER.compile(text);
        checked.getErrors().forEach(issue -> value.wrong(sentence(issue)));
        return checked.hasError() ? ALWAYS : new Condition(text, Optional.of(program(checked)));
    }

    private static CelRuntime.Program program(CelValidationResult checked) {
        try {
            return RUNTIME.createProgram(checked.getAst());
        } catch (CelValidationException | CelEvaluationException impossible) {
            throw new IllegalStateException("what was checked cannot be compiled", impossible);
        }
    }

    private static String sentence(CelIssue issue) {
        String place = "at character " + (issue.getSourceLocation().getColumn() + 1) + ": ";
        for (String of : new String[] {"contact", "customer"}) {
            if (issue.getMessage().startsWith("undeclared reference to '" + of + "'")) {
                return place + "is nothing that is known of the " + of + "; known: " + Fact.known(of);
            }
        }
        return place + issue.getMessage();
    }

    /** As it was written; empty for always. */
    String text() {
        return text;
    }

    /** Whether it holds. What fails in the middle, as a list that is shorter than was thought, does not hold. */
    boolean holds(Situation situation) {
        return program.map(compiled -> holds(compiled, situation)).orElse(true);
    }

    private boolean holds(CelRuntime.Program compiled, Situation situation) {
        try {
            return Boolean.TRUE.equals(compiled.eval(name -> Fact.find(name).map(fact -> fact.of(situation))));
        } catch (CelEvaluationException failed) {
            LOG.warn("the condition {} does not hold because it fails: {}", text, failed.getMessage());
            return false;
        }
    }
}
