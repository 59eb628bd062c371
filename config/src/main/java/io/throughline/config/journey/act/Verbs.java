package io.throughline.config.journey.act;

import static io.throughline.config.journey.act.Verb.ofColleague;
import static io.throughline.config.journey.act.Verb.ofCustomer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All verbs; a new one is a line here, a reader in this package and a paragraph in {@code docs/journeys.md}. */
public final class Verbs {
    private static final List<Verb> ALL = List.of(
            ofCustomer("buys", ShopVerbs::buys),
            ofCustomer("enters", ShopVerbs::enters),
            ofCustomer("feels", ShopVerbs::feels),
            ofCustomer("signs-in", WebVerbs::signsIn),
            ofCustomer("looks-at", WebVerbs::looksAt),
            ofCustomer("searches", WebVerbs::searches),
            ofCustomer("writes", WebVerbs::writes),
            ofCustomer("reads", WebVerbs::reads),
            ofCustomer("calls", PhoneVerbs::calls),
            ofCustomer("keys", PhoneVerbs::keys),
            ofCustomer("hangs-up", PhoneVerbs::hangsUp),
            ofColleague("accepts", DeskVerbs::accepts),
            ofColleague("says", DeskVerbs::says),
            ofColleague("notes", DeskVerbs::notes),
            ofColleague("holds", DeskVerbs::holds),
            ofColleague("resumes", DeskVerbs::resumes),
            ofColleague("ends", DeskVerbs::ends),
            ofColleague("wraps-up", DeskVerbs::wrapsUp),
            ofColleague("hands-over", HandoverVerbs::handsOver),
            ofColleague("acknowledges", HandoverVerbs::acknowledges),
            ofColleague("names", CaseVerbs::names),
            ofColleague("notes-mood", CaseVerbs::notesMood),
            ofColleague("opens-case", CaseVerbs::opensCase),
            ofColleague("finds-out", CaseVerbs::findsOut),
            ofColleague("asks", CaseVerbs::asks),
            ofColleague("tries", CaseVerbs::tries),
            ofColleague("promises", PromiseVerbs::promises),
            ofColleague("keeps", PromiseVerbs::keeps),
            ofColleague("breaks", PromiseVerbs::breaks),
            ofColleague("withdraws", PromiseVerbs::withdraws),
            ofColleague("closes-case", CaseVerbs::closesCase),
            ofColleague("takes-back", ReturnVerbs::takesBack));

    private Verbs() {}

    /** By word, in the order of the list. */
    public static Map<String, Verb> byWord() {
        return ALL.stream()
                .collect(Collectors.toMap(Verb::word, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
