package io.throughline.hub.cluster;

/** What a node measures of the cluster. */
public enum ClusterMetric {
    /** How many members this node sees, itself included. Gauge. */
    MEMBERS("throughline.cluster.members", "Members of the grid that this node sees"),
    /** How often this node came back after a split and the grid was thrown away. Counter. */
    REBUILT("throughline.grid.rebuilt", "Times that the grid was thrown away after a split"),
    /** 1 on the node that has the lease, 0 on the others. Gauge. */
    LEASE("throughline.lease.held", "Whether this node has the lease"),
    /** Seconds since this node last knew that it had handed on everything in the journal. Gauge. */
    TAIL_LAG("throughline.tail.lag", "Time since everything in the journal was handed on"),
    /** Commands that wait for their answer now. Gauge. */
    COMMANDS("throughline.commands.waiting", "Commands that wait for their answer");

    /** The only tag: the name of a lease. */
    public static final String NAME = "lease";

    private final String id;
    private final String description;

    ClusterMetric(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name under which it is registered. */
    public String id() {
        return id;
    }

    /** What it says, for people who read metrics. */
    public String description() {
        return description;
    }
}
