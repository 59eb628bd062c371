package io.throughline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.channel.web.ShopIdentities.Claim;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SealsTest {
    private static final Claim SANNE =
            new Claim(List.of(new Handle(HandleKind.LOYALTY, "2210004471")), Optional.of("Sanne de Wit"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final VisitorTokens tokens = new VisitorTokens(WidgetFixture.HUB_SECRET, Duration.ofDays(30), clock);
    private final ShopIdentities identities =
            new ShopIdentities(WidgetFixture.SHOP_SECRET, new HandleReader("NL"), clock);

    @Test
    void a_visitors_token_is_good_until_it_is_too_old() {
        String visitor = tokens.newVisitor();
        String token = tokens.tokenFor(visitor);
        assertThat(tokens.visitor(token)).contains(visitor);
        now.set(now.get().plus(Duration.ofDays(30)));
        assertThat(tokens.visitor(token)).isEmpty();
    }

    @Test
    void a_token_that_was_changed_is_none() {
        String visitor = tokens.newVisitor();
        String token = tokens.tokenFor(visitor);
        assertThat(tokens.visitor(token.replace(visitor, tokens.newVisitor()))).isEmpty();
        assertThat(tokens.visitor(token + "x")).isEmpty();
        assertThat(tokens.visitor("")).isEmpty();
    }

    @Test
    void names_are_never_given_twice() {
        assertThat(tokens.newVisitor()).isNotEqualTo(tokens.newVisitor()).hasSize(22);
    }

    @Test
    void the_shop_is_believed_for_as_long_as_it_said() {
        String identity = identities.vouch(SANNE, Duration.ofMinutes(30));
        assertThat(identities.read(identity)).contains(SANNE);
        now.set(now.get().plus(Duration.ofMinutes(30)));
        assertThat(identities.read(identity)).isEmpty();
    }

    @Test
    void nobody_is_vouched_for_for_ever() {
        assertThat(identities.read(identities.vouch(SANNE, Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void a_seal_for_one_purpose_is_worth_nothing_for_another() {
        String sealed = new Seal(WidgetFixture.SHOP_SECRET, "visitor").seal("text");
        assertThat(new Seal(WidgetFixture.SHOP_SECRET, "identity").open(sealed)).isEmpty();
        assertThat(new Seal(WidgetFixture.HUB_SECRET, "visitor").open(sealed)).isEmpty();
    }

    @Test
    void a_short_secret_is_refused_at_start() {
        assertThatThrownBy(() -> new Seal(new byte[15], "visitor")).hasMessageContaining("16 bytes");
    }
}
