package io.throughline.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryIdTest {
    @Test
    void the_same_source_and_id_are_the_same_delivery_for_ever() {
        assertThat(DeliveryId.of("/shop", "1"))
                .hasToString(DeliveryId.of("/shop", "1").toString());
        assertThat(DeliveryId.of("/shop", "1").version()).isEqualTo(5);
        assertThat(DeliveryId.of("/shop", "1").variant()).isEqualTo(2);
    }

    @Test
    void another_source_or_id_is_another_delivery() {
        assertThat(DeliveryId.of("/shop", "1")).isNotEqualTo(DeliveryId.of("/shop", "2"));
        assertThat(DeliveryId.of("/shop", "1")).isNotEqualTo(DeliveryId.of("/till", "1"));
        assertThat(DeliveryId.of("ab", "c")).isNotEqualTo(DeliveryId.of("a", "bc"));
    }
}
