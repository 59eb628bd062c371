package io.throughline.hub.bus;

/**
 * An address on the cluster's event bus where one node answers.
 *
 * @param asked a record that {@link io.throughline.hub.story.StoryJson} can write and read
 * @param answered another one
 */
public record Question<Q, A>(String address, Class<Q> asked, Class<A> answered) {
    /** The same question to the one who goes by this name. */
    public Question<Q, A> to(String name) {
        return new Question<>(address + "." + name, asked, answered);
    }
}
