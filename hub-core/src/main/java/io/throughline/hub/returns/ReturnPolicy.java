package io.throughline.hub.returns;

import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The company's rules for returns. Every return keeps the version it was judged by.
 *
 * <p>Where the law of the Netherlands and the EU leaves no choice, {@link ReturnPolicyReader} refuses rules that go
 * against it: 14 days for giving up a purchase made at a distance, the price repaid by the same means (Directive
 * 2011/83/EU, articles 9 and 13), and no store rule instead of conformity (Directive (EU) 2019/771).
 *
 * @param zone whose calendar days count
 * @param rules one for every ground
 */
public record ReturnPolicy(
        String version, ZoneId zone, Map<Ground, Rule> rules, Limits limits, Counter counter, Dispositions goods) {
    public ReturnPolicy {
        rules = Map.copyOf(rules);
        for (Ground ground : Ground.values()) {
            if (!rules.containsKey(ground)) {
                throw new IllegalArgumentException("the policy " + version + " has no rule for " + ground.word());
            }
        }
    }

    /**
     * Reads {@code returns.yaml}.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake of the file
     */
    public static ReturnPolicy read(Path file) {
        Mistakes mistakes = new Mistakes();
        ReturnPolicyReader reader = new ReturnPolicyReader(YamlFile.read(file, mistakes));
        mistakes.refuseIfAny();
        return reader.policy();
    }

    /** The rule of a ground. */
    public Rule rule(Ground ground) {
        Rule rule = rules.get(ground);
        if (rule == null) {
            throw new IllegalStateException("the policy " + version + " has no rule for " + ground.word());
        }
        return rule;
    }

    /** The last day on which something of a line of the purchase can be brought back on the ground. */
    public LocalDate lastDay(Ground ground, Purchase purchase, PurchaseLine line) {
        return rule(ground).lastDay(day(purchase.at()), line, purchase.branch().web());
    }

    /** The ground on which a purchase is brought back when nothing is wrong with it. */
    public Ground usualGround(Purchase purchase) {
        return purchase.branch().web() ? Ground.WITHDRAWAL : Ground.STORE_POLICY;
    }

    /** The first moment after a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day of a moment. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
