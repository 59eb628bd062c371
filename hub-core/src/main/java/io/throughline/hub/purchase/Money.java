package io.throughline.hub.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money, always with as many decimals as its currency has (ISO 4217: two for euro, none for yen).
 *
 * <p>Adding, subtracting and multiplying by a count are exact. Only {@link #share} rounds, and it rounds half a cent
 * up, as Article 5 of Council Regulation (EC) No 1103/97 has it for amounts in euro. Whoever divides an amount takes
 * the last share as the rest, so that no cent is lost or made. Rounding of cash to five cents is a till's business.
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    /**
     * Brings the amount to the decimals of the currency.
     *
     * @throws IllegalArgumentException when it has more decimals than the currency, or is a billion or more
     */
    public Money {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount is below a billion, not " + amount);
        }
        amount = scaled(amount, currency);
    }

    private static BigDecimal scaled(BigDecimal amount, Currency currency) {
        try {
            return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "an amount in " + currency + " has at most " + decimals(currency) + " decimals, not " + amount,
                    tooFine);
        }
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** Reads a decimal such as {@code 49.95} and a currency code such as {@code EUR}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Nothing of the currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** This and the other together. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** This less the other; may be below zero. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** This so many times. */
    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** The part of this that {@code part} of {@code whole} stand for, rounded to what the currency can pay. */
    public Money share(BigDecimal part, BigDecimal whole) {
        return new Money(amount.multiply(part).divide(whole, decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /** Whether this is more than the other. */
    public boolean exceeds(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    /** Whether this is more than nothing. */
    public boolean positive() {
        return amount.signum() > 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + this + " with " + other);
        }
        return other;
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
