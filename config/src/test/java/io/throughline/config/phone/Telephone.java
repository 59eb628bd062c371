package io.throughline.config.phone;

import io.throughline.config.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A telephone that speaks SIP and says one sample all the time: it dials, rings, is answered, holds and hangs up. */
final class Telephone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Both sides wanted to change something about the call at a time: whoever called asks again a little later. */
    private static final int BOTH_AT_ONCE = 491;

    private static final long PAUSE_MILLIS = 200;

    /** Where it is. */
    enum State {
        IDLE,
        DIALLING,
        RINGING,
        TALKING,
        ENDED
    }

    private final String name;
    private final InetAddress address;
    private final int exchange;
    private final DatagramSocket socket;
    private final Voice voice;
    private final int sample;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private volatile State state = State.IDLE;
    private volatile boolean busy;
    private volatile String notified = "";
    private boolean gaveUp;
    private boolean holding;
    private volatile int status;
    private volatile String reason = "";
    private @Nullable SipMessage invitation;
    private volatile @Nullable SipMessage answer;
    private String dialog = "";
    private String target = "";
    private String me = "";
    private String they = "";
    private int sequence = 1;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    Telephone(String name, InetSocketAddress place, int exchange, int sample) {
        this.name = name;
        this.exchange = exchange;
        this.sample = sample;
        try {
            this.address = place.getAddress();
            this.socket = new DatagramSocket(place);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.voice = new Voice(this.address, sample);
        Thread ear = new Thread(this::listen, "telephone-" + name);
        ear.setDaemon(true);
        ear.start();
    }

    /** Tells the exchange where it is, with the password of its configuration. */
    Telephone register() {
        String uri = "sip:127.0.0.1:" + exchange;
        String call = UUID.randomUUID().toString();
        SipMessage bare = register(uri, call);
        send(bare);
        SipMessage challenge = awaitAnswer("REGISTER", 401);
        send(register(uri, call)
                .with("Authorization", Digest.of(name, challenge.required("WWW-Authenticate"), "REGISTER", uri)));
        awaitAnswer("REGISTER", 200);
        return this;
    }

    private SipMessage register(String uri, String call) {
        String self = "<sip:" + name + "@127.0.0.1>";
        return request("REGISTER", uri, self + ";tag=" + tag, self, call).with("Expires", "300");
    }

    private SipMessage awaitAnswer(String method, int wanted) {
        return Await.present(
                PATIENCE,
                name + " gets " + wanted + " for " + method,
                () -> Optional.ofNullable(answer)
                        .filter(it -> it.status() == wanted && it.method().equals(method)));
    }

    /** Dials a number as a caller of the outside world. */
    synchronized Telephone dial(String number, String from) {
        state = State.DIALLING;
        gaveUp = false;
        dialog = UUID.randomUUID().toString();
        target = "sip:" + number + "@127.0.0.1:" + exchange;
        me = "<sip:" + from + "@" + address.getHostAddress() + ">;tag=" + tag;
        they = "<sip:" + number + "@127.0.0.1>";
        SipMessage invite =
                inDialog("INVITE").with("Content-Type", "application/sdp").saying(sound("sendrecv"));
        invitation = invite;
        send(invite);
        return this;
    }

    /** The next caller hears that it is busy. */
    Telephone busy(boolean now) {
        busy = now;
        return this;
    }

    /** Lifts the receiver. */
    synchronized void answer() {
        if (state != State.RINGING) {
            throw new AssertionError(name + " does not ring, it is " + state);
        }
        SipMessage invite = Optional.ofNullable(invitation).orElseThrow();
        invite.soundPort().ifPresent(voice::speakTo);
        send(invite.answer("200 OK", tag)
                .with("Contact", contact())
                .with("Content-Type", "application/sdp")
                .saying(sound("sendrecv")));
        state = State.TALKING;
    }

    /** Asks to wait, or goes on. */
    synchronized void hold(boolean on) {
        holding = on;
        send(inDialog("INVITE").with("Content-Type", "application/sdp").saying(sound(on ? "sendonly" : "sendrecv")));
    }

    /** Presses the transfer key; the exchange says what came of it. */
    synchronized void transfer(String to) {
        notified = "";
        send(inDialog("REFER").with("Refer-To", "<sip:" + to + "@127.0.0.1>"));
    }

    void awaitNotified(String words) {
        Await.until(PATIENCE, name + " is told " + words, () -> notified.contains(words));
    }

    /** Puts the receiver down, whatever state the call is in. */
    synchronized void hangUp() {
        if (state == State.DIALLING) {
            SipMessage invite = Optional.ofNullable(invitation).orElseThrow();
            send(SipMessage.of(invite.start().replace("INVITE", "CANCEL"))
                    .with("Via", invite.required("Via"))
                    .with("Max-Forwards", "70")
                    .with("From", invite.required("From"))
                    .with("To", invite.required("To"))
                    .with("Call-ID", invite.required("Call-ID"))
                    .with("CSeq", invite.required("CSeq").replace("INVITE", "CANCEL")));
            gaveUp = true;
        } else if (state == State.TALKING) {
            send(inDialog("BYE"));
            over();
        }
    }

    void press(String keys) {
        voice.press(keys);
    }

    State state() {
        return state;
    }

    /** The last answer to what it dialled. */
    int status() {
        return status;
    }

    /** Why the other side ended it, as it said so. */
    String reason() {
        return reason;
    }

    /** A header of the call that rings or is going on. */
    synchronized Optional<String> told(String header) {
        return Optional.ofNullable(invitation).flatMap(invite -> invite.header(header));
    }

    /** Has no part in any call any more. */
    void awaitRest() {
        Await.until(PATIENCE, name + " rests", () -> state == State.IDLE || state == State.ENDED);
    }

    void await(State wanted) {
        Await.until(PATIENCE, name + " is " + wanted + ", not " + state, () -> state == wanted);
    }

    /** Hears these, together if they are several, from now on: some packets of it that were not there before. */
    void hears(Telephone... others) {
        int sound = Voice.together(Stream.of(others).mapToInt(other -> other.sample));
        String who = Stream.of(others).map(other -> other.name).collect(Collectors.joining(" and "));
        int before = voice.heard(sound);
        Await.until(PATIENCE, name + " hears " + who, () -> voice.heard(sound) >= before + 5);
    }

    /** How much of the other one it has heard until now. */
    int heardOf(Telephone other) {
        return voice.heard(other.sample);
    }

    private String contact() {
        return "<sip:" + name + "@" + address.getHostAddress() + ":" + socket.getLocalPort() + ">";
    }

    private String sound(String direction) {
        String host = address.getHostAddress();
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 " + sequence + " IN IP4 " + host,
                "s=-",
                "c=IN IP4 " + host,
                "t=0 0",
                "m=audio " + voice.port() + " RTP/AVP 0 101",
                "a=rtpmap:0 PCMU/8000",
                "a=rtpmap:101 telephone-event/8000",
                "a=" + direction,
                "");
    }

    private SipMessage inDialog(String method) {
        return request(method, target, me, they, dialog);
    }

    private SipMessage request(String method, String uri, String from, String to, String call) {
        String branch = "z9hG4bK" + UUID.randomUUID();
        return SipMessage.of(method + " " + uri + " SIP/2.0")
                .with(
                        "Via",
                        "SIP/2.0/UDP " + address.getHostAddress() + ":" + socket.getLocalPort() + ";branch=" + branch)
                .with("Max-Forwards", "70")
                .with("From", from)
                .with("To", to)
                .with("Call-ID", call)
                .with("CSeq", sequence++ + " " + method)
                .with("Contact", contact());
    }

    /** What it said and was told since this was last asked, line by line. */
    String told() {
        StringBuilder all = new StringBuilder(name + " is " + state + ", " + voice + "\n");
        for (String line = said.poll(); line != null; line = said.poll()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    private void note(String direction, SipMessage message) {
        said.add(LocalTime.now() + " " + name + direction + message.start() + " (" + message.required("CSeq") + ") "
                + message.required("Call-ID")
                + message.soundPort().map(port -> " sound to " + port).orElse(""));
    }

    private void send(SipMessage message) {
        note(" > ", message);
        byte[] bytes = message.bytes();
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), exchange));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        byte[] buffer = new byte[65_536];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() > 8) {
                    take(SipMessage.read(buffer, packet.getLength()));
                }
            } catch (IOException closed) {
                return;
            } catch (RuntimeException misunderstood) {
                said.add(LocalTime.now() + " " + name + " does not understand: " + misunderstood);
            }
        }
    }

    private synchronized void take(SipMessage message) {
        note(" < ", message);
        if (message.status() > 0) {
            answered(message);
        } else if (message.isRequest("INVITE")) {
            invited(message);
        } else if (message.isRequest("CANCEL")) {
            send(message.answer("200 OK", tag));
            reason = message.header("Reason").orElse("");
            Optional.ofNullable(invitation).ifPresent(invite -> send(invite.answer("487 Request Terminated", tag)));
            over();
        } else if (message.isRequest("BYE")) {
            send(message.answer("200 OK", tag));
            reason = message.header("Reason").orElse("");
            over();
        } else if (!message.isRequest("ACK")) {
            notified = message.body();
            send(message.answer("200 OK", tag));
        }
    }

    private void over() {
        voice.speakTo(0);
        state = State.ENDED;
    }

    private void invited(SipMessage invite) {
        if (invite.required("To").contains(";tag=")) { // the exchange changes something about the call
            send(invite.answer("200 OK", tag)
                    .with("Contact", contact())
                    .with("Content-Type", "application/sdp")
                    .saying(sound("sendrecv")));
            return;
        }
        boolean again = dialog.equals(invite.required("Call-ID")); // told twice
        if (busy || !again && (state == State.RINGING || state == State.TALKING)) {
            send(invite.answer("486 Busy Here", tag));
            return;
        }
        if (!again) {
            invitation = invite;
            dialog = invite.required("Call-ID");
            target = invite.required("Contact").replaceAll(".*<([^>]*)>.*", "$1");
            me = invite.required("To") + ";tag=" + tag;
            they = invite.required("From");
            send(invite.answer("180 Ringing", tag).with("Contact", contact()));
            state = State.RINGING;
        }
    }

    private void answered(SipMessage message) {
        answer = message;
        if (!message.method().equals("INVITE") || message.status() < 200) {
            return;
        }
        if (message.status() < 300) {
            they = message.required("To");
            target = message.header("Contact")
                    .map(contact -> contact.replaceAll(".*<([^>]*)>.*", "$1"))
                    .orElse(target);
        }
        acknowledge(message);
        if (message.status() < 300) {
            message.soundPort().ifPresent(voice::speakTo);
            state = State.TALKING;
            hangUpIfGivenUp();
        } else if (message.status() == BOTH_AT_ONCE) {
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> hold(holding));
        } else if (state == State.DIALLING) {
            status = message.status();
            over();
        }
    }

    /** It was answered while the word that nobody waits for it any more was under way. */
    private void hangUpIfGivenUp() {
        if (gaveUp) {
            hangUp();
        }
    }

    private void acknowledge(SipMessage message) {
        String number = message.required("CSeq").replaceAll("\\D", "");
        boolean taken = message.status() < 300;
        send(SipMessage.of("ACK " + target + " SIP/2.0")
                .with("Via", taken ? message.required("Via") + "a" : message.required("Via"))
                .with("Max-Forwards", "70")
                .with("From", message.required("From"))
                .with("To", message.required("To"))
                .with("Call-ID", message.required("Call-ID"))
                .with("CSeq", number + " ACK"));
    }

    @Override
    public void close() {
        hangUp();
        voice.close();
        socket.close();
    }
}
