package io.throughline.hub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WhatNobodyTakesComesBackTest {
    private static final RoutingSettings SETTINGS = RoutingSettings.USUAL;

    private static Untaken ofOne(Duration waited, boolean senderCan) {
        return Untaken.after(waited, true, senderCan, SETTINGS);
    }

    private static Untaken ofATeam(Duration waited, boolean senderCan) {
        return Untaken.after(waited, false, senderCan, SETTINGS);
    }

    @Test
    void a_colleague_has_her_time_and_a_team_has_longer() {
        assertThat(ofOne(SETTINGS.handoff().minusSeconds(1), true)).isEqualTo(Untaken.WAITS);
        assertThat(ofOne(SETTINGS.handoff(), true)).isEqualTo(Untaken.COMES_BACK);
        assertThat(ofATeam(SETTINGS.handoff(), true)).isEqualTo(Untaken.WAITS);
        assertThat(ofATeam(SETTINGS.teamHandoff(), true)).isEqualTo(Untaken.COMES_BACK);
    }

    @Test
    void it_is_never_lost_when_the_sender_cannot_have_it_again() {
        assertThat(ofOne(SETTINGS.handoff(), false)).isEqualTo(Untaken.FOR_ANYBODY);
        assertThat(ofATeam(SETTINGS.teamHandoff(), false)).isEqualTo(Untaken.WAITS);
    }
}
