package io.throughline.config.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param length of each piece of load
 * @param rounds how often floor and hub take turns
 * @param rate of the open loop in requests per second; absent: half of what the hub did in the closed loop
 * @param database for the floor of the batches
 * @param hubProcess whose processor time is told
 */
public record BenchPlan(
        String host,
        int port,
        boolean tls,
        String key,
        int connections,
        Duration length,
        int rounds,
        Optional<Double> rate,
        Optional<String> database,
        Optional<ProcessHandle> hubProcess) {}
