package io.throughline.config.root;

import io.throughline.channel.phone.FloorCalls;
import io.throughline.channel.phone.OpenCalls;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.PhoneTranslator;
import io.throughline.channel.phone.ari.AriLink;
import io.throughline.channel.phone.ari.Pbx;
import io.throughline.hub.callback.Lines;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.waiting.Standings;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the telephone systems that the hub connects to by itself. */
final class Telephones {
    private static final Logger LOG = LoggerFactory.getLogger(Telephones.class);

    private Telephones() {}

    /** Every node with the role competes for the connection to each of them. */
    static void connect(Core core, PhoneIntake intake, PhoneTranslator translator, Standings standings) {
        List<Pbx> systems = core.company().telephones();
        if (!systems.isEmpty()) {
            OpenCalls wanted = new FloorCalls(core.floor(), standings, core::abreast);
            systems.forEach(system -> connect(core, system, wanted, intake, translator));
        }
    }

    /** Those by which customers can be called. */
    static Lines lines(List<Pbx> systems) {
        return new Lines(
                systems.stream().flatMap(system -> system.line().stream()).toList());
    }

    private static void connect(
            Core core, Pbx system, OpenCalls wanted, PhoneIntake intake, PhoneTranslator translator) {
        Tenure tenure = new Tenure(
                core.leases(), AriLink.lease(system), UUID.randomUUID().toString(), AriLink.LEASE);
        AriLink.Tools tools = new AriLink.Tools(tenure, wanted, translator, intake, core.clock(), UUID::randomUUID);
        core.grid()
                .vertx()
                .deployVerticle(tenure)
                .compose(deployed -> core.grid().vertx().deployVerticle(new AriLink(system, tools)))
                .onFailure(failure -> LOG.error("cannot serve {}", system, failure));
    }
}
