package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.story.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Why something cannot come back, in words a colleague can read out. Limits of colleagues are never named. */
final class Refusals {
    private static final String LEAD = "needs-lead-approval";

    private final ReturnWords words;

    Refusals(ReturnWords words) {
        this.words = words;
    }

    private Refusal refuse(String code, String nl, String en, Object... values) {
        return new Refusal(code, words.say(nl, en, values));
    }

    Refusal purchaseUnknown(PurchaseReference purchase) {
        return refuse(
                LEAD,
                "Er is geen %s bekend. Zonder bekende aankoop beslist een leidinggevende.",
                "No %s is known. Without a known purchase a lead decides.",
                words.purchase(purchase));
    }

    Refusal aboveOwnLimit(SettlementKind kind) {
        return refuse(
                LEAD,
                "Over dit bedrag (%s) beslist een leidinggevende.",
                "A lead decides on this amount (%s).",
                words.kind(kind));
    }

    Refusal aboveGoodwillLimit() {
        return refuse(
                LEAD,
                "Over coulance voor dit bedrag beslist een leidinggevende.",
                "A lead decides on goodwill of this amount.");
    }

    Refusal tooLongAgoToKnow(PurchaseReference purchase) {
        return refuse(
                LEAD,
                "%s is zo oud dat niet meer vaststaat of er al iets van terug is. Een leidinggevende beslist.",
                "%s is so old that it is not certain whether some of it came back before. A lead decides.",
                words.purchase(purchase));
    }

    Refusal tooManyOpen(int most) {
        return refuse(
                "too-many-open",
                "Deze klant heeft al %d lopende retouren; sluit er eerst een.",
                "This customer has %d open returns; close one first.",
                most);
    }

    Refusal lineUnknown(PurchaseReference purchase, int line) {
        return refuse(
                "line-unknown", "%s heeft geen regel %d.", "The %s has no line %d.", words.purchase(purchase), line);
    }

    Refusal alreadyReturned(PurchaseLine line, LineTally tally, LocalDate lastDay) {
        String where = tally.last().map(last -> words.place(last.place())).orElse("");
        String day = words.shortDay(lastDay);
        return tally.free(line.quantity()) == 0 && line.quantity() == 1
                ? refuse(
                        "already-returned",
                        "%s: al retour %s, %s.",
                        "%s: already returned %s, %s.",
                        line.name(),
                        day,
                        where)
                : refuse(
                        "already-returned",
                        "%s: %d van %d al retour, laatst %s, %s.",
                        "%s: %d of %d already returned, last on %s, %s.",
                        line.name(),
                        tally.taken().size(),
                        line.quantity(),
                        day,
                        where);
    }

    Refusal notThatMany(PurchaseLine line, int wanted) {
        return refuse(
                "more-than-bought",
                "%s: er zijn er %d gekocht, geen %d.",
                "%s: %d were bought, not %d.",
                line.name(),
                line.quantity(),
                wanted);
    }

    Refusal underRepair(PurchaseLine line) {
        return refuse("under-repair", "%s is nog in reparatie.", "%s is still being repaired.", line.name());
    }

    Refusal outsideWindow(Ground ground, LocalDate bought, int days, LocalDate lastDay) {
        return refuse(
                "outside-window",
                "%s geldt %d dagen. Gekocht op %s, dus het kon tot en met %s. Coulance of een leidinggevende kan het"
                        + " toestaan.",
                "%s is %d days. Bought on %s, so it was possible until %s. Goodwill or a lead may allow it.",
                words.ground(ground),
                days,
                words.day(bought),
                words.day(lastDay));
    }

    Refusal notBoughtAtDistance(String place) {
        return refuse(
                "ground-does-not-fit",
                "Herroepen kan bij een aankoop op afstand; deze is gedaan in %s.",
                "Withdrawal is for purchases at a distance; this one was made in %s.",
                place);
    }

    Refusal reasonNeeded(PurchaseLine line, Ground ground) {
        return refuse(
                "reason-needed",
                "%s: bij %s hoort een reden.",
                "%s: %s needs a reason.",
                line.name(),
                words.ground(ground));
    }

    Refusal reasonDoesNotFit(PurchaseLine line) {
        return refuse(
                "reason-does-not-fit",
                "%s: bedenken of een andere maat is geen gebrek. Kies een andere grond.",
                "%s: a changed mind or another size is no defect. Choose another ground.",
                line.name());
    }

    Refusal conditionNotCovered(PurchaseLine line, Condition condition, Ground ground, Rule rule) {
        return refuse(
                "condition-not-covered",
                "%s is %s; %s geldt voor: %s.",
                "%s is %s; %s covers: %s.",
                line.name(),
                words.condition(condition),
                words.ground(ground),
                words.conditions(rule.acceptedAtOnce()));
    }

    Refusal settlementNotAllowed(SettlementKind kind, Ground ground, Rule rule) {
        return ground == Ground.WITHDRAWAL
                ? refuse(
                        "same-means-of-payment",
                        "Bij herroeping gaat het geld terug zoals er betaald is; %s mag daar niet voor in de plaats"
                                + " komen.",
                        "On withdrawal the money goes back the way it was paid; it may not be replaced by %s.",
                        words.kind(kind))
                : refuse(
                        "settlement-not-allowed",
                        "%s kan niet bij %s. Mogelijk: %s.",
                        "%s is not possible for %s. Possible: %s.",
                        words.kind(kind),
                        words.ground(ground),
                        words.kinds(rule.settlements()));
    }

    Refusal settlementsDoNotMix() {
        return refuse(
                "settlements-do-not-mix",
                "Reparatie en korting achteraf gaan niet samen met iets anders: de klant houdt het artikel.",
                "Repair and price reduction do not go with anything else: the customer keeps the article.");
    }

    Refusal amountNeeded(List<SettlementKind> kinds) {
        return refuse("amount-needed", "Noem het bedrag bij: %s.", "Name the amount of: %s.", words.kinds(kinds));
    }

    Refusal badAmount(Money total) {
        return refuse(
                "bad-amount",
                "Een bedrag in %s heeft niet zoveel decimalen.",
                "An amount in %s does not have so many decimals.",
                total.currency().getCurrencyCode());
    }

    Refusal moreThanPaid(BigDecimal asked, Money left) {
        return refuse(
                "more-than-paid",
                "%s is meer dan er na eerdere teruggaven nog betaald is: %s.",
                "%s is more than what is left of the price paid: %s.",
                asked.toPlainString(),
                left);
    }

    Refusal lessThanOwed(Money asked, Money owed) {
        return refuse(
                "less-than-owed",
                "%s is minder dan waar de klant recht op heeft: %s.",
                "%s is less than what is owed: %s.",
                asked,
                owed);
    }

    Refusal returnUnknown(ReturnNumber number) {
        return refuse("return-unknown", "Retour %s is er niet.", "There is no return %s.", number);
    }

    Refusal notNow(ReturnNumber number, ReturnState state) {
        return refuse(
                "not-in-this-state",
                "Dat kan niet meer of nog niet bij retour %s (%s).",
                "That is not possible for return %s in its state (%s).",
                number,
                state.word());
    }

    Refusal noSuchLine(ReturnNumber number, int line) {
        return refuse("line-unknown", "Retour %s heeft geen regel %d.", "Return %s has no line %d.", number, line);
    }

    Refusal nameNeeded() {
        return refuse(
                "name-needed",
                "Afwijzen gaat met naam en grond: meld u aan.",
                "Rejecting needs a name and a ground: sign in.");
    }

    Refusal unsafeGoods() {
        return refuse(
                "unsafe-goods",
                "Onveilige goederen gaan niet naar een andere klant.",
                "Unsafe goods do not go to another customer.");
    }
}
