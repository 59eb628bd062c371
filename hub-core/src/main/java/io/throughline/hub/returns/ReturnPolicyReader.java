package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Turns {@code returns.yaml} into a policy; notes every mistake, and every rule the law does not allow. */
final class ReturnPolicyReader {
    private static final int LEGAL_DAYS = 14;
    private static final int MOST_DAYS = 36_500;

    private final ReturnPolicy policy;

    ReturnPolicyReader(YamlMap map) {
        String version = map.text("version");
        ZoneId zone = zone(map);
        Currency currency = currency(map);
        Map<Ground, Rule> rules = rules(map);
        Limits limits = limits(map.map("limits"), currency);
        Counter counter = counter(map.map("counter"));
        policy = new ReturnPolicy(version, zone, rules, limits, counter, goods(map.map("goods")));
        map.finish();
    }

    /** What was read; of use only when no mistake was noted. */
    ReturnPolicy policy() {
        return policy;
    }

    private static ZoneId zone(YamlMap map) {
        return map.required("zone")
                .map(value -> {
                    try {
                        return ZoneId.of(value.text());
                    } catch (DateTimeException unknown) {
                        value.wrong("must be a time zone like Europe/Amsterdam, not '" + value.text() + "'");
                        return ZoneId.of("UTC");
                    }
                })
                .orElse(ZoneId.of("UTC"));
    }

    private static Currency currency(YamlMap map) {
        Currency euro = Currency.getInstance("EUR");
        return map.required("currency")
                .map(value -> {
                    try {
                        return Currency.getInstance(value.text());
                    } catch (IllegalArgumentException unknown) {
                        value.wrong("must be a currency like EUR, not '" + value.text() + "'");
                        return euro;
                    }
                })
                .orElse(euro);
    }

    private static Map<Ground, Rule> rules(YamlMap map) {
        Map<Ground, Rule> rules = new EnumMap<>(Ground.class);
        for (Ground ground : Ground.values()) {
            map.required(ground.word());
            rules.put(ground, rule(map.map(ground.word()), ground));
        }
        return rules;
    }

    private static Rule rule(YamlMap map, Ground ground) {
        Rule rule = new Rule(
                days(map, "days", 0),
                map.value("delivery-days").map(value -> days(value, 0)).orElse(0),
                map.value("onto-workday").map(value -> value.flag(false)).orElse(false),
                map.maps("longer").stream().map(ReturnPolicyReader::longer).toList(),
                words(map, "settlements", SettlementKind.values()),
                new HashSet<>(words(map, "accepted-at-once", Condition.values())),
                map.value("otherwise")
                        .map(value -> word(value, Rule.Otherwise.values(), Rule.Otherwise.REVIEW))
                        .orElse(Rule.Otherwise.REVIEW));
        check(map, ground, rule);
        map.finish();
        return rule;
    }

    private static void check(YamlMap map, Ground ground, Rule rule) {
        if (rule.settlements().isEmpty()) {
            map.wrong("needs at least one settlement");
        }
        if (ground == Ground.WITHDRAWAL) {
            checkWithdrawal(map, rule);
        }
        if (ground == Ground.CONFORMITY && rule.otherwise() == Rule.Otherwise.REFUSE) {
            map.wrong("must not refuse goods by their condition: the law owes conformity whatever they look like");
        }
    }

    private static void checkWithdrawal(YamlMap map, Rule rule) {
        if (rule.days() < LEGAL_DAYS) {
            map.wrong("must give at least " + LEGAL_DAYS + " days, as the law does");
        }
        if (!rule.settlements().equals(List.of(SettlementKind.ORIGINAL_PAYMENT))) {
            map.wrong("must be settled by original-payment alone: the law wants the same means of payment");
        }
        if (rule.otherwise() == Rule.Otherwise.REFUSE) {
            map.wrong("must not refuse goods by their condition: the law only lets their loss of value be taken off");
        }
    }

    private static Rule.Longer longer(YamlMap map) {
        Rule.Longer longer = new Rule.Longer(map.text("article"), days(map, "days", 0));
        map.finish();
        return longer;
    }

    private static Limits limits(YamlMap map, Currency currency) {
        Limits limits = new Limits(money(map, "cash", currency), money(map, "goodwill", currency));
        map.finish();
        return limits;
    }

    private static Money money(YamlMap map, String key, Currency currency) {
        return map.required(key)
                .map(value -> {
                    try {
                        return new Money(new BigDecimal(value.text()), currency);
                    } catch (IllegalArgumentException noAmount) {
                        value.wrong("must be an amount like \"50.00\", not '" + value.text() + "'");
                        return Money.zero(currency);
                    }
                })
                .orElse(Money.zero(currency));
    }

    private static Counter counter(YamlMap map) {
        Counter counter = new Counter(
                new HashSet<>(words(map, "at-once", SettlementKind.values())),
                days(map, "pay-days", LEGAL_DAYS),
                days(map, "send-days", LEGAL_DAYS));
        if (counter.payDays() > LEGAL_DAYS) {
            map.wrong("must pay within " + LEGAL_DAYS + " days, as the law wants");
        }
        map.finish();
        return counter;
    }

    private static Dispositions goods(YamlMap map) {
        Map<Condition, Disposition> byCondition = new EnumMap<>(Condition.class);
        for (Condition condition : Condition.values()) {
            map.required(condition.word())
                    .ifPresent(value ->
                            byCondition.put(condition, word(value, Disposition.values(), Disposition.UNDECIDED)));
        }
        Disposition unsafe = byCondition.getOrDefault(Condition.UNSAFE, Disposition.UNDECIDED);
        if (Dispositions.NEVER_UNSAFE.contains(unsafe)) {
            map.wrong("must not give unsafe goods to another customer: " + unsafe.word());
        }
        Disposition faulty = map.required("faulty")
                .map(value -> word(value, Disposition.values(), Disposition.UNDECIDED))
                .orElse(Disposition.UNDECIDED);
        map.finish();
        return new Dispositions(byCondition, faulty);
    }

    private static int days(YamlMap map, String key, int fallback) {
        return map.required(key).map(value -> days(value, fallback)).orElse(fallback);
    }

    private static int days(YamlValue value, int fallback) {
        return (int) value.number(0, MOST_DAYS, fallback);
    }

    private static <W extends Word> List<W> words(YamlMap map, String key, W[] all) {
        return map.required(key).map(YamlValue::list).orElse(List.of()).stream()
                .map(value -> word(value, all, all[0]))
                .toList();
    }

    private static <W extends Word> W word(YamlValue value, W[] all, W fallback) {
        String word = value.oneOf(Arrays.stream(all).map(Word::word).toList(), fallback.word());
        return Arrays.stream(all)
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(fallback);
    }
}
