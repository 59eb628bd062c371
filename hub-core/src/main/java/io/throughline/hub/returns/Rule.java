package io.throughline.hub.returns;

import io.throughline.hub.purchase.PurchaseLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The rule for one ground.
 *
 * @param days how many days after the purchase, the day of purchase not counted
 * @param deliveryDays days added for a purchase on the web: time runs from the delivery, and the hub is not told when
 *     that was
 * @param ontoWorkday whether a last day in the weekend becomes the Monday after it, as Regulation (EEC, Euratom)
 *     1182/71, article 3(4), has it for legal time limits. Public holidays are not known here
 * @param longer articles that are expected to last longer
 * @param settlements what the customer may get, in the order in which it is offered
 * @param acceptedAtOnce conditions in which goods are taken back without a second look
 * @param otherwise what becomes of goods in another condition
 */
public record Rule(
        int days,
        int deliveryDays,
        boolean ontoWorkday,
        List<Longer> longer,
        List<SettlementKind> settlements,
        Set<Condition> acceptedAtOnce,
        Otherwise otherwise) {
    /** Articles whose number begins with the prefix are expected to last so many days. */
    public record Longer(String prefix, int days) {}

    /** What becomes of goods in a condition that is not accepted at once. */
    public enum Otherwise implements Word {
        /** Somebody looks at them before anything is paid. */
        REVIEW,
        /** They are not taken back on this ground. */
        REFUSE
    }

    public Rule {
        longer = List.copyOf(longer);
        settlements = List.copyOf(settlements);
        acceptedAtOnce = Set.copyOf(acceptedAtOnce);
    }

    LocalDate lastDay(LocalDate bought, PurchaseLine line, boolean web) {
        LocalDate last = bought.plusDays(days(line)).plusDays(web ? deliveryDays : 0);
        return ontoWorkday ? workday(last) : last;
    }

    /** How many days a line of a purchase has. */
    public int days(PurchaseLine line) {
        return longer.stream()
                .filter(each -> line.article().startsWith(each.prefix()))
                .mapToInt(Longer::days)
                .max()
                .orElse(days);
    }

    private static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
