package io.throughline.config.journey.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HubAddressTest {
    @Test
    void an_address_is_read_as_a_browser_reads_it() {
        assertThat(HubAddress.parse("http://127.0.0.1:8080")).contains(new HubAddress("127.0.0.1", 8080, false));
        assertThat(HubAddress.parse("https://hub.example")).contains(new HubAddress("hub.example", 443, true));
    }

    @Test
    void anything_else_is_none() {
        assertThat(HubAddress.parse("127.0.0.1:8080")).isEmpty();
        assertThat(HubAddress.parse("ftp://hub.example")).isEmpty();
        assertThat(HubAddress.parse("not an address")).isEmpty();
    }
}
