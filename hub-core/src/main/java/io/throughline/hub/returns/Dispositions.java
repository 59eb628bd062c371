package io.throughline.hub.returns;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where goods go that came back.
 *
 * @param byCondition for goods that work
 * @param faulty for goods that do not
 */
public record Dispositions(Map<Condition, Disposition> byCondition, Disposition faulty) {
    /** Where dangerous goods never go: to another customer. */
    static final Set<Disposition> NEVER_UNSAFE =
            EnumSet.of(Disposition.RESTOCK, Disposition.SECOND_HAND, Disposition.DONATE);

    public Dispositions {
        byCondition = Map.copyOf(byCondition);
    }

    Disposition of(Condition condition, Optional<Reason> reason) {
        boolean mendable = condition != Condition.UNSAFE && reason.equals(Optional.of(Reason.FAULTY));
        return mendable ? faulty : byCondition.getOrDefault(condition, Disposition.UNDECIDED);
    }
}
