package io.throughline.config.root;

import io.throughline.channel.phone.ari.Pbx;
import io.throughline.channel.phone.ari.PhoneFile;
import io.throughline.config.settings.Secret;
import io.throughline.hub.plan.LivePlans;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.reply.Replies;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.topics.Topics;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the company's configuration says beside the settings of a node. */
public record Company(
        Topics topics,
        Queues queues,
        LivePlans plans,
        ReturnPolicy returns,
        Replies replies,
        List<Pbx> telephones,
        ZoneId zone) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /**
     * Reads the configuration directory.
     *
     * @param phonePasswords of the telephone systems, by their ids
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake
     */
    public static Company read(Path directory, Map<String, Secret> phonePasswords) {
        Queues queues = Queues.read(directory.resolve("queues.yaml"));
        Topics topics = Topics.read(directory.resolve("topics"));
        Path plans = directory.resolve("routing.yaml");
        return new Company(
                topics,
                queues,
                new LivePlans(Plans.read(plans, queues), plans, queues),
                ReturnPolicy.read(directory.resolve("returns.yaml")),
                Replies.read(directory.resolve("replies.yaml"), topics),
                PhoneFile.read(
                        directory,
                        id -> Optional.ofNullable(phonePasswords.get(id)).map(Secret::value)),
                ZONE);
    }
}
