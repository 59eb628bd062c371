package io.throughline.hub.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleReaderTest {
    private final HandleReader reader = new HandleReader("NL");

    @ParameterizedTest
    @CsvSource({
        "PHONE, 06 12345678, +31612345678",
        "PHONE, +31 (0)6 1234 5678, +31612345678",
        "PHONE, 0031-85-0000001, +31850000001",
        "PHONE, tel:+4930123456, +4930123456",
        "EMAIL, ' Sanne.deWit@Example.ORG ', sanne.dewit@example.org",
        "LOYALTY, 2210 0044 71, 2210004471",
        "RECEIPT, brd-2026-0042, BRD-2026-0042",
        "ORDER, web/77, WEB/77",
        "VISITOR, 7f3a_B, 7f3a_B"
    })
    void however_it_is_written_a_handle_has_one_form(HandleKind kind, String written, String canonical) {
        assertThat(reader.read(kind, written)).contains(new Handle(kind, canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, anonymous",
        "PHONE, 12",
        "PHONE, +99999",
        "EMAIL, sanne",
        "EMAIL, a b@example.org",
        "LOYALTY, 22A",
        "LOYALTY, 123",
        "RECEIPT, <script>",
        "ORDER, 'a b'",
        "VISITOR, 'a b'",
        "EMAIL, ''"
    })
    void what_cannot_be_a_handle_is_none(HandleKind kind, String written) {
        assertThat(reader.read(kind, written)).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_is_no_handle() {
        assertThat(reader.read(HandleKind.EMAIL, "a".repeat(250) + "@x.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "fax:123456", ":", ""})
    void a_text_without_a_known_kind_is_no_handle(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @Test
    void a_handle_is_read_with_its_kind_before_it() {
        assertThat(reader.read("phone:0612345678")).contains(new Handle(HandleKind.PHONE, "+31612345678"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_says_what_it_expects(HandleKind kind) {
        assertThat(HandleReader.expectation(kind)).isNotBlank();
    }

    @Test
    void telephone_numbers_are_shown_as_the_region_writes_them() {
        assertThat(reader.display(new Handle(HandleKind.PHONE, "+31612345678"))).isEqualTo("06 12345678");
        assertThat(reader.display(new Handle(HandleKind.PHONE, "+4930123456"))).isEqualTo("+49 30 123456");
        assertThat(reader.display(new Handle(HandleKind.ORDER, "WEB-1"))).isEqualTo("WEB-1");
    }

    @Test
    void an_unknown_region_is_refused_at_start() {
        assertThatThrownBy(() -> new HandleReader("Nederland")).hasMessageContaining("Nederland");
    }
}
