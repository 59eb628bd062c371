package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * An agent of the day. Whatever her desk shows, she does next, with the keys the desk names; one thing per turn, so that
 * all agents work at the same time. Nothing is looked up past the screen.
 */
final class DayAgent implements AutoCloseable {
    /** Every so many conversations one goes to the technical desk. */
    private static final int HANDED_OVER = 8;

    private static final int TOPICS = 4;

    private final String name;
    private final Screen desk;
    private final DayLog log;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Locator conversation;
    private final Locator contact;
    private int taken;

    /** What is done, in a word, for the log. */
    private record Step(String what, Runnable work) {}

    DayAgent(String name, Screen desk, DayLog log) {
        this.name = name;
        this.desk = desk;
        this.log = log;
        conversation = desk.page().locator("tl-composer");
        contact = desk.page().locator("tl-contact-bar");
        desk.signIn(name, "/desk").available();
    }

    void turn() {
        try {
            Step step = steps.poll();
            if (step != null) {
                log.timed(step.what(), step.work());
            } else if (accept().isVisible()) {
                begin();
            } else if (!desk.button("^Beschikbaar, ").isVisible()) {
                log.count("agents set away because they did not answer");
                desk.available();
            }
        } catch (PlaywrightException | AssertionError stuck) {
            getUnstuck(stuck);
        }
    }

    private Locator accept() {
        return desk.page().locator("tl-call-bar").getByText("Aannemen").first();
    }

    private void begin() {
        log.timed("F8: takes what rings", () -> {
            desk.press("F8");
            assertThat(conversation).isVisible();
            assertThat(contact.locator("select")).isEnabled();
        });
        log.count("contacts taken");
        taken++;
        step(
                "the story is there",
                () -> assertThat(desk.page().locator("tl-timeline")).isVisible());
        if (desk.button("^Gelezen, ik neem het over").isVisible()) {
            step("F8: confirms a handoff", this::confirm);
        }
        step("names the topic", this::nameTopic);
        step("notes an answer", this::noteAnAnswer);
        if (contact.innerText().contains("Chat")) {
            step("Ctrl Enter: replies", this::reply);
        }
        if (taken % HANDED_OVER == 0 && !name.startsWith("tech")) {
            step("O, F8: hands over", this::handOver);
        } else {
            step("ends it", this::end);
            step("E, 1: wraps up", this::wrapUp);
        }
    }

    private void step(String what, Runnable work) {
        steps.add(new Step(what, work));
    }

    private void confirm() {
        desk.press("F8");
        assertThat(desk.page().locator("tl-handoff-card").first()).containsText("Gelezen door");
        log.count("handoffs confirmed");
    }

    private void nameTopic() {
        Locator topics = contact.locator("select");
        if (topics.inputValue().isEmpty()) {
            topics.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1 + taken % TOPICS));
            assertThat(desk.page().locator("tl-questions")).isVisible();
        }
    }

    private void noteAnAnswer() {
        Locator open = desk.page().locator("tl-questions button.chip:not(.known)");
        if (open.count() == 0) {
            log.count("nothing left to ask");
            return;
        }
        int before = open.count();
        open.first().click();
        Locator choice = desk.page().locator("tl-questions .choices button").first();
        Locator words = desk.page().locator("tl-questions input[name=answer]");
        assertThat(choice.or(words).first()).isVisible();
        if (choice.isVisible()) {
            choice.click();
        } else {
            desk.type("Sinds gisteren, op elke stand");
            desk.press("Enter");
        }
        assertThat(open).not().hasCount(before);
    }

    private void reply() {
        String text = "Dank u, dat zoek ik nu voor u uit (" + name + " " + taken + ").";
        desk.press("r");
        assertThat(desk.page().locator("tl-composer textarea")).isFocused();
        desk.type(text);
        desk.press("Control+Enter");
        Locator came = desk.page().locator("tl-composer .came");
        Locator log = desk.page().locator("tl-conversation-log");
        assertThat(came.or(log.getByText(text)).first()).isVisible();
        if (came.isVisible()) {
            this.log.count("replies held back because the customer wrote meanwhile");
            desk.press("Control+Enter");
        }
        assertThat(log).containsText(text);
        desk.press("Escape");
    }

    private void handOver() {
        desk.handsOver("Technische");
        // The story beside it may be that of the next one who rings already.
        assertThat(desk.page().locator("tl-toasts")).containsText("is overgedragen aan");
        log.count("handed over");
    }

    private void end() {
        Locator end = desk.button("^Ophangen|^Beëindigen");
        if (end.isVisible()) {
            end.click();
        } else {
            log.count("customers who ended it themselves");
        }
    }

    private void wrapUp() {
        desk.wrapsUp();
        log.count("contacts finished");
    }

    /** What nobody would sit through: keeps a picture and loads the page anew. */
    private void getUnstuck(Throwable stuck) {
        String at = String.valueOf(stuck.getMessage()).lines().findFirst().orElse("");
        log.wrong(name + " was stuck after " + taken + " contacts: " + at);
        desk.picture("day-stuck-" + name + "-" + taken);
        steps.clear();
        desk.open("/desk");
    }

    /** Bytes of the page's memory that are in use, after what nobody needs was thrown away. */
    long heap() {
        var tools = desk.page().context().newCDPSession(desk.page());
        tools.send("HeapProfiler.collectGarbage");
        long used = tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
        tools.detach();
        return used;
    }

    boolean isIdle() {
        return steps.isEmpty();
    }

    Screen desk() {
        return desk;
    }

    @Override
    public void close() {
        desk.close();
    }
}
