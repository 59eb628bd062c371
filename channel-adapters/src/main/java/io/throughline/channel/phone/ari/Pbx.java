package io.throughline.channel.phone.ari;

import io.throughline.hub.callback.Line;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One Asterisk and how it is reached.
 *
 * @param id what it is called here; part of every call's id
 * @param uri of its REST interface, like {@code https://pbx.example:8089/ari}
 * @param app the name of the Stasis application that its dialplan gives calls to
 * @param trust file with the certificate that it is known by; absent: the usual authorities
 * @param endpoint of an agent's telephone, with {@code {agent}} for her sign-in name
 * @param endpoints of agents whose telephones are called differently
 * @param ring how long the telephone of somebody who has accepted already rings
 * @param announcing what whoever waits hears besides music
 * @param outside how customers are called; absent: not by this one
 */
public record Pbx(
        String id,
        URI uri,
        String user,
        String password,
        String app,
        Optional<String> trust,
        String endpoint,
        Map<String, String> endpoints,
        Duration ring,
        Announcing announcing,
        Optional<Outside> outside) {
    public Pbx {
        endpoints = Map.copyOf(endpoints);
    }

    /** The hub's id of a call. */
    String call(String channel) {
        return prefix() + channel;
    }

    /** With this the ids of all its calls begin. */
    String prefix() {
        return id + "/";
    }

    /** The line that it is for calls to customers, if it is. */
    public Optional<Line> line() {
        return outside.map(way -> new Line(call(Call.OUT), way.allowed(), way.barred()));
    }

    String endpointOf(String agent) {
        return endpoints.getOrDefault(agent, endpoint.replace("{agent}", agent));
    }

    /** Never with its password. */
    @Override
    public String toString() {
        return id + " at " + uri;
    }
}
