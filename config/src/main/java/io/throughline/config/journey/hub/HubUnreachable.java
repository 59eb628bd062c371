package io.throughline.config.journey.hub;

/** Nobody answers at the address of the hub, or not in time. */
public final class HubUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what to do about it. */
    public HubUnreachable(HubAddress hub, Throwable cause) {
        super(
                "No hub answers at " + hub + " (" + cause.getMessage()
                        + "). Start one with ./mvnw or 'hub run --demo', or name another with --hub.",
                cause);
    }
}
