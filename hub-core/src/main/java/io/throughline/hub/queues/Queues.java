package io.throughline.hub.queues;

import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The queues, branches and outcomes of the company, and how its people work. */
public record Queues(List<Queue> all, List<Branch> branches, List<Outcome> outcomes, Working working) {
    /** Of a company where everybody works alike. */
    public Queues(List<Queue> all, List<Branch> branches, List<Outcome> outcomes) {
        this(all, branches, outcomes, Working.USUAL);
    }

    /** The queue of that id. */
    public Optional<Queue> queue(String id) {
        return all.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    /** The queue that a dialled number leads to; the number in E.164. */
    public Optional<Queue> ofPhone(String phone) {
        return all.stream().filter(queue -> queue.phones().contains(phone)).findFirst();
    }

    /** The queue of the chat widget. */
    public Optional<Queue> ofWeb() {
        return all.stream().filter(Queue::web).findFirst();
    }

    /** The queues an agent takes contacts of. */
    public List<Queue> of(String member) {
        return all.stream().filter(queue -> queue.members().contains(member)).toList();
    }

    /** On which terms a queue is served; the usual ones for a branch. */
    public Terms terms(String queue) {
        return queue(queue).map(Queue::terms).orElse(Terms.USUAL);
    }

    /** The branch of that id. */
    public Optional<Branch> branch(String id) {
        return branches.stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /** The outcome of that id. */
    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    /**
     * Reads {@code queues.yaml}.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake of the file
     */
    public static Queues read(Path file) {
        Mistakes mistakes = new Mistakes();
        Queues queues = new QueuesReader().read(YamlFile.read(file, mistakes));
        mistakes.refuseIfAny();
        return queues;
    }
}
