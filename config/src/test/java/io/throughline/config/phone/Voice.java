package io.throughline.config.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The sound of a telephone: RTP with G.711. Every telephone says one sample value of its own all the time, so that it
 * can be told by the packets that arrive who hears whom.
 */
final class Voice implements AutoCloseable {
    private static final int SAMPLES = 160;
    private static final int HEADER = 12;
    private static final int BIAS = 0x84;
    private static final long PACKET_NANOS = 20_000_000;
    private static final int DIGIT_EVENT = 101;

    private final DatagramSocket socket;
    private final byte sample;
    private final AtomicIntegerArray heard = new AtomicIntegerArray(256);
    private volatile int to;
    private volatile boolean open = true;
    private volatile String digits = "";
    private int sequence;
    private int time;

    Voice(InetAddress address, int sample) {
        this.sample = (byte) sample;
        try {
            this.socket = new DatagramSocket(new InetSocketAddress(address, 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::listen, "hears");
        daemon(this::speak, "speaks");
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, "telephone-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Sound goes to this port of the exchange from now on; 0 keeps silent. */
    void speakTo(int port) {
        to = port;
    }

    /** How many packets of that voice have arrived, each of 20 ms. */
    int heard(int voice) {
        return heard.get(voice);
    }

    /** What several who speak at once sound like where an exchange mixes them (ITU-T G.711, mu-law). */
    static int together(IntStream samples) {
        return compressed(samples.map(Voice::expanded).sum());
    }

    private static int expanded(int sample) {
        int bits = ~sample & 0xff;
        int size = (((bits & 0x0f) << 3) + BIAS << (bits >> 4 & 7)) - BIAS;
        return (bits & 0x80) == 0 ? size : -size;
    }

    private static int compressed(int sum) {
        int size = Math.abs(sum) + BIAS;
        int exponent = 24 - Integer.numberOfLeadingZeros(size);
        int bits = (sum < 0 ? 0x80 : 0) | exponent << 4 | size >> exponent + 3 & 0x0f;
        return ~bits & 0xff;
    }

    /** Presses keys, one after the other. */
    void press(String keys) {
        digits = keys;
    }

    /** Where its sound goes, and which voices it has heard how often. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("sound from " + port() + " to " + to + ", heard");
        for (int voice = 0; voice < heard.length(); voice++) {
            if (heard.get(voice) > 0) {
                text.append(" %02x:%d".formatted(voice, heard.get(voice)));
            }
        }
        return text.toString();
    }

    private void listen() {
        byte[] buffer = new byte[2048];
        while (open) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() == HEADER + SAMPLES && isVoice(buffer)) {
                    heard.incrementAndGet(buffer[HEADER] & 0xff);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Music has every sample now and then; a telephone says one and the same. */
    private static boolean isVoice(byte[] packet) {
        for (int sample = 1; sample < SAMPLES; sample++) {
            if (packet[HEADER + sample] != packet[HEADER]) {
                return false;
            }
        }
        return true;
    }

    private void speak() {
        long next = System.nanoTime();
        while (open) {
            next += PACKET_NANOS;
            if (to != 0 && !digits.isEmpty()) {
                char key = digits.charAt(0);
                digits = digits.substring(1);
                press(key);
                next = System.nanoTime() + PACKET_NANOS;
            } else if (to != 0) {
                byte[] sound = new byte[SAMPLES];
                java.util.Arrays.fill(sound, sample);
                send(0, false, time, sound);
                time += SAMPLES;
            }
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    /** A key as a telephone tells it (RFC 4733): five packets while it is down, three when it is up again. */
    private void press(char key) {
        int began = time;
        for (int packet = 0; packet < 8; packet++) {
            boolean up = packet >= 5;
            int lasted = Math.min(packet + 1, 6) * SAMPLES;
            byte[] event = ByteBuffer.allocate(4)
                    .put((byte) "0123456789*#".indexOf(key))
                    .put((byte) (up ? 0x8a : 0x0a))
                    .putShort((short) lasted)
                    .array();
            send(DIGIT_EVENT, packet == 0, began, event);
            LockSupport.parkNanos(PACKET_NANOS);
        }
        time += 12 * SAMPLES;
        LockSupport.parkNanos(3 * PACKET_NANOS);
    }

    private void send(int kind, boolean first, int at, byte[] payload) {
        byte[] packet = ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 0x80)
                .put((byte) (first ? kind | 0x80 : kind))
                .putShort((short) sequence++)
                .putInt(at)
                .putInt(0x7e1e + sample)
                .put(payload)
                .array();
        try {
            socket.send(new DatagramPacket(packet, packet.length, InetAddress.getByName("127.0.0.1"), to));
        } catch (IOException closed) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        socket.close();
    }
}
