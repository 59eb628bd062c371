package io.throughline.hub.purchase;

import static io.throughline.hub.purchase.SalesFixture.EURO;
import static io.throughline.hub.purchase.SalesFixture.hairDryer;
import static io.throughline.hub.purchase.SalesFixture.inBreda;
import static io.throughline.hub.purchase.SalesFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesRefuseNonsenseTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void a_line_has_one_to_a_thousand_pieces(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, quantity, "1.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.005", "1000000000"})
    void a_price_is_an_amount_the_currency_can_pay(String price) {
        assertThatIllegalArgumentException().isThrownBy(() -> inBreda(line(1, 1, price)));
    }

    @Test
    void a_purchase_has_lines_and_each_line_its_own_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> inBreda());
        assertThatIllegalArgumentException().isThrownBy(() -> inBreda(hairDryer(), line(1, 1, "2.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "BRD\n42"})
    void a_reference_is_readable_text(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> PurchaseReference.receipt(value));
    }

    @Test
    void money_of_two_currencies_is_never_added() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
    }

    @ParameterizedTest
    @CsvSource({"10.00, 1, 3, 3.33", "0.05, 1, 2, 0.03", "10.00, 3, 3, 10.00"})
    void a_share_rounds_half_a_cent_up(String whole, int part, int of, String share) {
        Money shared = Money.of(whole, "EUR").share(BigDecimal.valueOf(part), BigDecimal.valueOf(of));
        assertThat(shared).isEqualTo(Money.of(share, "EUR"));
    }

    @Test
    void an_amount_has_the_decimals_of_its_currency() {
        assertThat(Money.zero(EURO).amount().toPlainString()).isEqualTo("0.00");
        assertThat(Money.of("500", "JPY").amount().toPlainString()).isEqualTo("500");
    }
}
