package io.throughline.config.root;

import io.throughline.hub.plan.LivePlans;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.topics.Topics;
import java.nio.file.Path;
import java.time.ZoneId;

/** What the company's configuration says beside the settings of a node. */
public record Company(Topics topics, Queues queues, LivePlans plans, ReturnPolicy returns, ZoneId zone) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /**
     * Reads the configuration directory.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake
     */
    public static Company read(Path directory) {
        Queues queues = Queues.read(directory.resolve("queues.yaml"));
        Path plans = directory.resolve("routing.yaml");
        return new Company(
                Topics.read(directory.resolve("topics")),
                queues,
                new LivePlans(Plans.read(plans, queues), plans, queues),
                ReturnPolicy.read(directory.resolve("returns.yaml")),
                ZONE);
    }
}
